package cn.sanyi.registers.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegularFileTest {
  @TempDir Path folder;

  @Test
  void waitsForNoPipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(problem(pipe)).contains("不是普通文件");
    assertThat(problem(Path.of("/dev/zero"))).contains("不是普通文件");
  }

  @Test
  void tellsAFolderFromAMissingFileAndALoop() throws IOException {
    Path loop = Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("b"), loop);
    Path broken = Files.createSymbolicLink(folder.resolve("c"), folder.resolve("none"));

    assertThat(problem(folder)).contains("文件夹");
    assertThat(problem(folder.resolve("none"))).contains("不存在");
    assertThat(problem(loop)).contains("兜圈子");
    assertThat(problem(broken)).contains("断开的链接");
    assertThat(problem(Path.of("/dev/null/x"))).isNotNull();
  }

  @Test
  void takesAFileAndALinkToOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a");

    assertThat(problem(file)).isNull();
    assertThat(problem(Files.createSymbolicLink(folder.resolve("l"), file))).isNull();
  }

  private static String problem(Path path) {
    return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> RegularFile.problem(path));
  }
}
