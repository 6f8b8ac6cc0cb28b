package cn.sanyi.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.command.Commands;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {
  @Test
  void everyCommandOfOursExplainsItself() {
    for (String name : new String[] {"demo", "up", "down", "status", "report", "bench", "logs"}) {
      assertThat(run(name, "--help").status).as(name).isZero();
      assertThat(run(name, "--help").out).as(name).contains("用法：./sanyi " + name);
    }
  }

  @Test
  void aWrongOptionGivesOneLine() {
    for (String name : new String[] {"demo", "up", "down", "status", "report", "bench", "logs"}) {
      Ended ended = run(name, "--no-such");
      assertThat(ended.status).as(name).isEqualTo(2);
      assertThat(ended.err.lines()).as(name).hasSize(1).first().asString().contains("--no-such");
    }
  }

  @Test
  void aWrongValueNamesItsOption() {
    assertThat(run("demo", "--cases", "many").err).contains("--cases", "many");
  }

  @Test
  void tooFewCasesAreRefusedBeforeAnythingIsTouched() {
    Ended ended = run("demo", "--cases=5");
    assertThat(ended.status).isEqualTo(2);
    assertThat(ended.err.lines()).hasSize(1).first().asString().contains("--cases", "1000");
  }

  @Test
  void portsThatCannotBeAreRefusedBeforeAnythingIsStarted() {
    Ended far = run("up", "--api-port", "70000");
    assertThat(far.status).isEqualTo(1);
    assertThat(far.err.lines()).hasSize(1).first().asString().contains("--api-port", "65535");
    Ended same = run("up", "--api-port", "8099", "--ingest-port", "8099");
    assertThat(same.status).isEqualTo(1);
    assertThat(same.err.lines()).hasSize(1).first().asString().contains("8099");
  }

  @Test
  void aMeasurementOfNothingIsRefused() {
    assertThat(run("bench", "pipeline", "--events", "-3").err).contains("--events 至少为");
    assertThat(run("bench", "latency", "--rate", "0").err).contains("--rate");
    assertThat(run("bench", "rest", "--cases", "5").err).contains("--cases", "1000");
    assertThat(run("bench", "rest", "--seconds", "0").err).contains("--seconds 至少为 1");
  }

  @Test
  void theUsageIsNamedAsItIsTyped() {
    assertThat(run("up", "--no-such").err).contains("用法见 ./sanyi up --help");
  }

  @Test
  void anUnknownCommandIsNamed() {
    Ended ended = run("dmeo");

    assertThat(ended.status).isEqualTo(2);
    assertThat(ended.err.lines()).hasSize(1).first().asString().contains("dmeo");
  }

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Commands.line();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    int status = line.execute(arguments);
    return new Ended(status, out.toString(), err.toString());
  }

  private record Ended(int status, String out, String err) {}
}
