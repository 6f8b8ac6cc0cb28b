package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a stranger sends makes no line in the log, and what is logged is one line of text. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class LogIT {
  private static final Logger LOG = LoggerFactory.getLogger(LogIT.class);

  @LocalServerPort private int port;

  @Test
  void anEventIsOneLineWhateverItHolds(CapturedOutput output) {
    String forged = "x\r\n1999-01-01 INFO forged\u001b[2J\u009b\u2028\u202e";
    LOG.warn("seen: {}", forged, new IllegalStateException(forged));
    List<String> lines = output.getOut().lines().filter(line -> line.contains("seen:")).toList();
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("forged", "IllegalStateException", "LogIT.java")
        .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u202e]");
    assertThat(output.getOut().lines()).noneMatch(line -> line.startsWith("1999-01-01"));
  }

  @Test
  void badRequestsAreAnsweredAndNotLogged(CapturedOutput output) {
    Client client = new Client(port);
    client.problem("/v1/overview?period=%0A1999-01-01", 400);
    client.problem("/v1/overview?period=%ff", 400);
    client.problem("/v1/nothing%0Aforged", 400);
    client.problem("/v1/nothing", 404);
    Raw.send(port, "TRACE /v1/forged HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    Raw.send(port, "forged\r\n\r\n");
    assertThat(output.getAll()).doesNotContain("forged", "1999-01-01", "nothing", "WARN", "ERROR");
  }
}
