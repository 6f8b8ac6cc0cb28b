package cn.sanyi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AssessMainTest {
  private final StringWriter written = new StringWriter();

  @Test
  void explainsItselfInChinese() {
    assertThat(run("--help")).isZero();
    assertThat(written.toString()).contains("用法：./sanyi assess").doesNotContain("Usage", "Show");
  }

  @Test
  void aWrongCommandLineGivesOneLine() {
    assertThat(run()).isEqualTo(2);
    assertThat(written.toString().lines()).hasSize(1).first().asString().contains("缺少 --period");
    assertThat(run("--period", "2019Q4", "--no-such")).isEqualTo(2);
    assertThat(written.toString().lines()).hasSize(2).last().asString().contains("--no-such");
    assertThat(run("--period")).isEqualTo(2);
  }

  private int run(String... arguments) {
    CommandLine line = AssessMain.line();
    line.setOut(new PrintWriter(written));
    line.setErr(new PrintWriter(written));
    return line.execute(arguments);
  }
}
