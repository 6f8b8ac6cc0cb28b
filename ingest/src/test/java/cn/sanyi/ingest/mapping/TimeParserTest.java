package cn.sanyi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
  private final TimeParser usual = new TimeParser(ZoneId.of("Asia/Shanghai"), List.of());

  @ParameterizedTest
  @CsvSource({
    "2019-10-08T09:30:15.123+02:00, 2019-10-08T07:30:15.123Z",
    "2019-10-08T09:30:15.123456Z, 2019-10-08T09:30:15.123Z",
    "2019-10-08T09:30:15, 2019-10-08T01:30:15Z",
    "2019-10-08 09:30:15, 2019-10-08T01:30:15Z",
    "2019-10-08 09:30:15.120, 2019-10-08T01:30:15.120Z",
    "2019-10-08 09:30:15.0, 2019-10-08T01:30:15Z",
    "2019-10-08 09:30:15.1234567, 2019-10-08T01:30:15.123Z",
    "2019-10-08 09:30:15+02, 2019-10-08T07:30:15Z",
    "2019-10-08 09:30:15.5 +0200, 2019-10-08T07:30:15.500Z",
    "2019-10-08T09:30:15.123+0200, 2019-10-08T07:30:15.123Z",
    "2019.10.8 9:30, 2019-10-08T01:30:00Z",
    "2019年10月8日 9:30:15, 2019-10-08T01:30:15Z",
    "2019/10/8 9:30, 2019-10-08T01:30:00Z",
    "2019年10月8日 9时30分, 2019-10-08T01:30:00Z",
    "20191008093015, 2019-10-08T01:30:15Z",
    "2019-10-08, 2019-10-07T16:00:00Z",
  })
  void readsTheUsualWaysOfWriting(String text, Instant expected) {
    assertThat(usual.instant(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"08.10.2019", "1570500000000", "明天"})
  void guessesNothing(String text) {
    assertThatThrownBy(() -> usual.instant(text))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining(text)
        .hasMessageContaining("timeFormats");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-02-30", "2019-10-08 24:01", "2019-13-01", "2019/2/29 9:00:00.0"})
  void knowsNoDayOrHourThatNeverWas(String text) {
    assertThatThrownBy(() -> usual.instant(text))
        .isInstanceOf(Rejection.class)
        .hasMessage("没有“" + text + "”这个日期或时刻；请更正后重新导入");
  }

  @Test
  void tellsSecondsFromMilliseconds() {
    TimeParser millis = new TimeParser(ZoneId.of("Asia/Shanghai"), List.of("epochMillis"));
    TimeParser both =
        new TimeParser(ZoneId.of("Asia/Shanghai"), List.of("epochMillis", "epochSeconds"));

    assertThat(millis.instant("1570500000000.0")).isEqualTo(Instant.ofEpochSecond(1570500000));
    assertThatThrownBy(() -> millis.instant("1570500000")).hasMessageContaining("epochSeconds");
    assertThat(both.instant("1570500000")).isEqualTo(both.instant("1570500000000"));
  }

  @Test
  void letsADeadlineLastToTheEndOfItsDay() {
    assertThat(usual.deadline("2019-10-08")).isEqualTo(Instant.parse("2019-10-08T15:59:59.999Z"));
    assertThat(usual.deadline("2019-10-08 17:00")).isEqualTo(Instant.parse("2019-10-08T09:00:00Z"));
  }

  @Test
  void readsPatternsOfTheMapping() {
    TimeParser german =
        new TimeParser(ZoneId.of("Europe/Berlin"), List.of("dd.MM.yyyy HH:mm", "epochSeconds"));

    assertThat(german.instant("08.10.2019 09:30")).isEqualTo(Instant.parse("2019-10-08T07:30:00Z"));
    assertThat(german.instant("1570500000")).isEqualTo(Instant.ofEpochSecond(1570500000));
    assertThatThrownBy(() -> german.instant("2019/10/8")).isInstanceOf(Rejection.class);
  }

  @Test
  void takesTheFirstOfTwoPatternsThatFitWhateverFittedBefore() {
    TimeParser either =
        new TimeParser(ZoneId.of("Asia/Shanghai"), List.of("dd/MM/yyyy", "MM/dd/yyyy"));

    assertThat(either.instant("10/31/2019")).isEqualTo(Instant.parse("2019-10-30T16:00:00Z"));
    assertThat(either.instant("03/04/2019")).isEqualTo(Instant.parse("2019-04-02T16:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01T00:00:00", "0000-01-01"})
  void overflowsWithNoYear(String text) {
    assertThatThrownBy(() -> usual.deadline(text))
        .isInstanceOf(Rejection.class)
        .hasMessageContaining("年份不在 1 至 9999 之间");
  }

  @Test
  void quotesNoMoreThanHelps() {
    assertThatThrownBy(() -> usual.instant("9".repeat(1_000_000)))
        .isInstanceOf(Rejection.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(120));
    TimeParser seconds = new TimeParser(ZoneId.of("UTC"), List.of("epochSeconds"));
    assertThatThrownBy(() -> seconds.instant("999999999999999")).hasMessageContaining("年份");
  }
}
