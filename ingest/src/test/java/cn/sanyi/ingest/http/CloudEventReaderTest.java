package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"1","source":"/a","type":"accepted","data":{"caseId":"1"}}""";

  private final CloudEventReader reader = new CloudEventReader();

  @Test
  void readsABatch() {
    assertThat(read("[" + EVENT + "," + EVENT + "]"))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.reason()).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[] xx", "[]{}", "[%s][%s]", "[%s]]"})
  void whatFollowsTheBatchIsNotDroppedInSilence(String body) {
    assertThatThrownBy(() -> read(body.replace("%s", EVENT)))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.title()).isEqualTo("不是完好的 JSON"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"id\":\"1\"', '\"id\":\" \"', id",
    "'\"source\":\"/a\"', '\"source\":\"\"', source",
    "'\"specversion\":\"1.0\"', '\"specversion\":\"0.3\"', specversion"
  })
  void anEventThatCannotBeToldFromItsRepetitionIsRefused(String good, String bad, String named) {
    assertThat(read("[" + EVENT.replace(good, bad) + "]"))
        .singleElement()
        .satisfies(event -> assertThat(event.reason()).contains(named));
  }

  private List<Incoming> read(String body) {
    return reader.read(CloudEventReader.BATCH, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
