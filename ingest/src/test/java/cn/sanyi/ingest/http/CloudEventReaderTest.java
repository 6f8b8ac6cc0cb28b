package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.registers.Registers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {
  private static final EventTypes TYPES = new EventTypes(Registers.shipped());
  private static final String EVENT =
      """
      {"specversion":"1.0","id":"1","source":"/a","type":"cn.sanyi.case.accepted.v1",\
      "time":"2019-10-08T09:30:00Z","data":{"caseId":"1"}}""";

  private final CloudEventReader reader = new CloudEventReader(TYPES);

  @Test
  void readsABatch() {
    assertThat(read("[" + EVENT + " ,\n" + EVENT + "]"))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.reason()).isNull());
    assertThat(read(" [ ] ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[] xx", "[]{}", "[%s][%s]", "[%s]]", "[%s", "[%s,]", "[,%s]", "[\"", "["})
  void whatIsNoArrayIsRefusedAsAWhole(String body) {
    assertThatThrownBy(() -> read(body.replace("%s", EVENT)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().title()).isEqualTo("不是完好的 JSON"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"id\":\"1\"', '\"id\":\" \"', id",
    "'\"id\":\"1\"', '\"id\":\" 1\"', id",
    "'\"id\":\"1\"', '\"id\":\"a\\u0007b\"', id",
    "'\"id\":\"1\"', '\"id\":7', id",
    "'\"source\":\"/a\"', '\"source\":\"\"', source",
    "'\"source\":\"/a\"', '\"source\":\"a b\"', source",
    "'\"source\":\"/a\"', '\"source\":\"a\\u0000\"', source",
    "'\"specversion\":\"1.0\"', '\"specversion\":\"0.3\"', specversion",
    "'\"time\"', '\"Time\"', 属性名",
    "'\"time\"', '\"datacontenttype\":\"text/plain\",\"time\"', datacontenttype",
    "'{\"caseId\":\"1\"}', '[1]', data",
    "'{\"caseId\":\"1\"}', '{\"caseId\":true}', caseId",
    "'{\"caseId\":\"1\"}', '{\"caseId\":[\"1\"]}', caseId",
    "'{\"caseId\":\"1\"}', '{\"caseId\":12345678901234567890}', caseId",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\" 1\"}', caseId",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\"\\ud800\"}', caseId",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\"1\",\"caseId\":\"2\"}', 两次",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\"1\",\"what\":null}', what",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\"1\",\"what\":{}}', what",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\"1\",\"extensionDays\":1e999999999}', extensionDays",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\"1\",\"extensionDays\":1.5}', extensionDays",
    "'{\"caseId\":\"1\"}', '{\"caseId\":\"1\",\"extensionDays\":true}', extensionDays",
    "'{\"caseId\":\"1\"}', '{\"caseId\":tru}', 写错"
  })
  void whatWouldBeTakenForSomethingElseIsRefused(String good, String bad, String named) {
    assertThat(EVENT).contains(good);
    List<Incoming> events = read("[" + EVENT + "," + EVENT.replace(good, bad) + "," + EVENT + "]");

    assertThat(events).hasSize(3);
    assertThat(events.get(0).reason()).isNull();
    assertThat(events.get(1).reason()).contains(named);
    assertThat(events.get(2).reason()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "2.0E1, 20", "1e3, 1000", "-0, 0", "20.000, 20", "'\"20\"', 20"})
  void aNumberIsANumberHoweverItIsWritten(String written, String plain) {
    String data = "{\"caseId\":\"1\",\"extensionDays\":" + written + "}";
    Incoming event = read("[" + EVENT.replace("{\"caseId\":\"1\"}", data) + "]").get(0);

    assertThat(event.reason()).isNull();
    assertThat(event.data()).containsEntry("extensionDays", plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deep", "long", "number", "names", "many", "overlong", "surrogate bytes"})
  void whatOneEventHoldsCostsTheOthersNothing(String kind) {
    String bad =
        switch (kind) {
          case "deep" -> "[".repeat(100_000) + "]".repeat(100_000);
          case "long" -> "{\"id\":\"" + "x".repeat(70_000) + "\"}";
          case "number" -> "{\"id\":" + "9".repeat(1_100) + "}";
          case "names" -> "{\"" + "n".repeat(1_200_000) + "\":1}";
          case "many" -> "{\"data\":[" + "0,".repeat(330_000) + "0]}";
          case "overlong" -> EVENT.replace("\"1\"", "\"\u0001\"");
          default -> EVENT.replace("\"1\"", "\"\u0002\"");
        };
    byte[] body = ("[" + EVENT + "," + bad + "," + EVENT + "]").getBytes(StandardCharsets.UTF_8);
    replace(body, (byte) 1, (byte) 0xC0);
    replace(body, (byte) 2, (byte) 0xED);
    List<Incoming> events = reader.read(CloudEventReader.BATCH, Map.of(), body);

    assertThat(events)
        .extracting(event -> event.reason() == null)
        .containsExactly(true, false, true);
    assertThat(events.get(1).reason()).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-10-08T09:30:00+08:00, 2019-10-08T01:30:00Z",
    "2019-10-08t09:30:00z, 2019-10-08T09:30:00Z",
    "2019-10-08T09:30:00.123456789012Z, 2019-10-08T09:30:00.123Z",
    "2019-10-08T09:30:00+23:59, 2019-10-07T09:31:00Z",
    "2019-10-08T09:30:00-23:59, 2019-10-09T09:29:00Z",
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59.999Z",
    "2017-01-01T07:59:60.5+08:00, 2016-12-31T23:59:59.999Z",
    "2019-10-08T09:30:00-00:00, 2019-10-08T09:30:00Z"
  })
  void takesEveryTimeOfRfc3339(String written, String instant) {
    Incoming event = read("[" + EVENT.replace("2019-10-08T09:30:00Z", written) + "]").get(0);
    assertThat(event.reason()).isNull();
    assertThat(event.time()).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-10-08T09:30:00+08", "2019-10-08T09:30Z", "2019-10-08T09:30:00", "2019-10-08",
        "2019-10-08T09:30:00+24:00", "2019-10-08T24:00:00Z", "2019-10-08T12:00:60Z",
            "2019-13-08T09:30:00Z",
        "2019-10-08T09:30:00,5Z", "2019-02-30T09:30:00Z", "2019-10-08 09:30:00Z",
            "2019-10-08T09:30:61Z"
      })
  void refusesEveryOtherTime(String written) {
    Incoming event = read("[" + EVENT.replace("2019-10-08T09:30:00Z", written) + "]").get(0);
    assertThat(event.reason()).contains("time");
    assertThat(event.id()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "ab%20c, 'ab c'",
    "%E4%B8%89%e4%b8%80, 三一",
    "'\"quoted \\\"x\\\"\"', 'quoted \"x\"'",
    "%22a%25b%22, '\"a%b\"'"
  })
  void decodesHeadersOnce(String header, String id) {
    Incoming event = binary(Map.of("ce-id", List.of(header)));
    assertThat(event.reason()).isNull();
    assertThat(event.id()).isEqualTo(id);
  }

  @Test
  void readsHeadersThatCameAsBytesOfUtf8() {
    String bytes = new String("三一".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(binary(Map.of("ce-id", List.of(bytes))).id()).isEqualTo("三一");
  }

  @Test
  void refusesHeadersThatSayNothingForSure() {
    for (List<String> bad :
        List.of(List.of("100%"), List.of("%C0%80"), List.of("a", "b"), List.of("%zz"))) {
      assertThat(binary(Map.of("ce-id", bad)).reason()).contains("CloudEvents");
    }
  }

  @Test
  void aHundredChineseCharactersNameASource() {
    String source = "政".repeat(100);
    assertThat(read("[" + EVENT.replace("/a", source) + "]").get(0).source()).isEqualTo(source);
    assertThat(read("[" + EVENT.replace("/a", source + "x") + "]").get(0).reason()).contains("100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b?c#d", "中文 编号", "'\\\"<>&", "\uD83D\uDE00", "a,b;c=d|e"})
  void anIdMayHaveOddCharacters(String id) {
    Incoming event =
        read("[" + EVENT.replace("\"id\":\"1\"", "\"id\":\"" + id + "\"") + "]").get(0);
    assertThat(event.reason()).isNull();
    assertThat(event.id()).isEqualTo(id.replace("\\", ""));
  }

  @Test
  void anotherEncodingThanUtf8IsRefused() {
    assertThatThrownBy(
            () -> reader.read(CloudEventReader.BATCH + "; charset=GBK", Map.of(), new byte[0]))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("UTF-8");
  }

  private Incoming binary(Map<String, List<String>> headers) {
    Map<String, List<String>> all = new HashMap<>();
    all.put("ce-specversion", List.of("1.0"));
    all.put("ce-source", List.of("/a"));
    all.put("ce-type", List.of("cn.sanyi.case.accepted.v1"));
    all.putAll(headers);
    byte[] body = "{\"caseId\":\"1\"}".getBytes(StandardCharsets.UTF_8);
    return reader.read("application/json", all, body).get(0);
  }

  private static void replace(byte[] body, byte from, byte to) {
    for (int i = 0; i < body.length; i++) {
      body[i] = body[i] == from ? to : body[i];
    }
  }

  private List<Incoming> read(String body) {
    return reader.read(CloudEventReader.BATCH, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
