package cn.sanyi.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IngestMainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void namesWhatIsMissing() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("缺少 --mapping、文件", "--help");
  }

  @Test
  void namesWhatItDoesNotKnow() {
    assertThat(run("--mapping", "m.yaml", "f.csv", "--jsno")).isEqualTo(2);
    assertThat(err.toString()).contains("不认识 --jsno");
  }

  @Test
  void saysInOneLineWhatIsWrongAndWhereTheUsageIs() {
    assertThat(run("--bogus")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo("选项不对：不认识 --bogus；用法见 ./sanyi ingest files --help");
    assertThat(run("simulate", "--cases", "abc")).isEqualTo(2);
    assertThat(err.toString().strip().lines().skip(1))
        .containsExactly("选项不对：--cases 的值“abc”不对；用法见 ./sanyi ingest simulate --help");
  }

  @Test
  void saysInOneLineThatAFileIsMissing() {
    assertThat(run("--mapping", "no-such.yaml", "no-such.csv")).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("映射文件 no-such.yaml 不存在；请检查路径");
    assertThat(run("simulate", "--quarter", "2019Q5")).isEqualTo(1);
    assertThat(err.toString()).contains("无法识别的统计期“2019Q5”");
  }

  @Test
  void explainsEachCommandInChinese() {
    for (String[] words :
        new String[][] {{"--help"}, {"files", "--help"}, {"simulate", "-h"}, {"replay", "-h"}}) {
      assertThat(run(words)).isZero();
    }
    assertThat(out.toString())
        .contains("用法：./sanyi ingest", "--seed", "--truth")
        .doesNotContain("Show");
  }

  private int run(String... words) {
    CommandLine line = IngestMain.line();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(IngestMain.withCommand(words));
  }

  @Test
  void printsNothingThatATerminalObeys() {
    assertThat(run("--mapping", "a\u001b[2J\nb.yaml", "no-such.csv")).isEqualTo(1);
    assertThat(err.toString().strip()).isEqualTo("映射文件 a\\u001b[2J\\u000ab.yaml 不存在；请检查路径");
    assertThat(run("--mapping", "m.yaml", "a.csv", "--\u001b[31m")).isEqualTo(2);
    assertThat(err.toString()).contains("不认识 --\\u001b[31m").doesNotContain("\u001b");
  }

  @Test
  void saysWhatIsNoFileToRead(@TempDir Path folder) throws Exception {
    String mapping =
        Files.writeString(
                folder.resolve("m.yaml"),
                "source: a\ncase: a\nactivity: b\ntime: c\nactivities: {\"*\": step}\n")
            .toString();
    Path pipe = folder.resolve("pipe.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path empty = Files.createFile(folder.resolve("empty.csv"));

    assertThat(run("--mapping", mapping, folder.toString())).isEqualTo(1);
    assertThat(run("--mapping", mapping, pipe.toString())).isEqualTo(1);
    assertThat(run("--mapping", mapping, empty.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "文件 " + folder + "：是一个文件夹；请写出其中的文件",
            "文件 " + pipe + "：不是普通文件，而是管道、设备之类；请先存成文件再导入",
            "文件 " + empty + "：是空的；请检查导出是否成功");
  }
}
