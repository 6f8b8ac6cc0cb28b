package cn.sanyi.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void theLastLines() throws Exception {
    print(Files.writeString(folder.resolve("a.log"), "1\n2\n3\n"), 2);
    assertThat(out).hasToString("2\n3\n");
  }

  @Test
  void whatAYoungLogLacksComesFromTheOneBeforeIt() throws Exception {
    Path log = Files.writeString(folder.resolve("a.log"), "3\n");
    Files.writeString(folder.resolve("a.log.1"), "0\n1\n2\n");
    print(log, 3);
    assertThat(out).hasToString("1\n2\n3\n");
  }

  @Test
  void followsWhenTheLogIsCopiedAsideAndEmptied() throws Exception {
    Path log = Files.writeString(folder.resolve("a.log"), "1\n");
    Thread follower = new Thread(() -> follow(log));
    follower.start();
    try {
      await().until(() -> out.toString().equals("1\n"));
      Files.writeString(folder.resolve("a.log.1"), "1\n2\n");
      Files.writeString(log, "", StandardOpenOption.TRUNCATE_EXISTING);
      await().until(() -> out.toString().equals("1\n2\n"));
      Files.writeString(log, "3\n", StandardOpenOption.APPEND);
      await().until(() -> out.toString().equals("1\n2\n3\n"));
    } finally {
      follower.interrupt();
      follower.join();
    }
  }

  private void follow(Path log) {
    try {
      new Tail(log, 10, out).print(true);
    } catch (InterruptedException e) {
      // The test is over.
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void print(Path log, int lines) throws Exception {
    new Tail(log, lines, out).print(false);
  }
}
