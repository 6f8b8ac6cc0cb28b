package cn.sanyi.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class OneLineTest {
  private static final String PERSON = "530323199001010012";

  @Test
  void neitherAMessageNorWhatWasThrownBeginsALineOrNamesAnybody() {
    Exception cause = new IllegalStateException("申请人：张三\u001b[2J " + PERSON);
    Exception thrown = new IllegalArgumentException("a\n09:30 ERROR forged\r" + PERSON, cause);
    LoggingEvent event =
        new LoggingEvent(
            "x",
            new LoggerContext().getLogger("x"),
            Level.ERROR,
            "refused {}",
            thrown,
            new Object[] {PERSON + "\u2028"});

    String line = new OneLine().convert(event);

    assertThat(line)
        .contains("refused", "IllegalArgumentException", "IllegalStateException", "OneLineTest")
        .doesNotContain(PERSON, "张三")
        .doesNotContainPattern("[\\p{Cntrl}\u2028]")
        .hasSizeLessThan(2_100);
  }
}
