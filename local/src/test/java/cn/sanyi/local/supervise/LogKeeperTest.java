package cn.sanyi.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {
  private static final long MOST = 1_000;

  @TempDir private Path folder;

  @Test
  void aGrownLogIsCopiedAsideAndEmptiedUnderItsWriter() throws Exception {
    Path log = folder.resolve("child.log");
    // Appends as children do, and goes on writing into the same open file.
    Process child =
        new ProcessBuilder("sh", "-c", "while read line; do echo \"$line\"; done")
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try (var input = child.outputWriter()) {
      String before = "before-".repeat(200);
      input.write(before + "\n");
      input.flush();
      await().until(() -> Files.size(log) > MOST);

      keeper().look();
      assertThat(log).isEmptyFile();
      assertThat(LogKeeper.old(log, 1)).hasContent(before + "\n");

      input.write("after\n");
      input.flush();
      await().until(() -> Files.size(log) > 0);
      assertThat(log).hasContent("after\n");
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  @Test
  void onlySoManyOldOnesAreKept() throws IOException {
    Path log = folder.resolve("child.log");
    for (int i = 1; i <= 6; i++) {
      Files.writeString(log, i + "x".repeat((int) MOST), StandardOpenOption.CREATE);
      keeper().look();
    }
    assertThat(Files.readString(LogKeeper.old(log, 1))).startsWith("6");
    assertThat(Files.readString(LogKeeper.old(log, 3))).startsWith("4");
    assertThat(LogKeeper.old(log, 4)).doesNotExist();
  }

  @Test
  void aSmallLogIsLeftAlone() throws IOException {
    Path log = Files.writeString(folder.resolve("child.log"), "small");
    keeper().look();
    assertThat(log).hasContent("small");
    assertThat(LogKeeper.old(log, 1)).doesNotExist();
  }

  private LogKeeper keeper() {
    return new LogKeeper(folder, MOST, 3);
  }
}
