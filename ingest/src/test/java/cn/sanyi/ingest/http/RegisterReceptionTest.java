package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.run.CollectedOutlet;
import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of registers as CloudEvents. */
class RegisterReceptionTest {
  private static final EventTypes TYPES = new EventTypes(Registers.shipped());
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-01-15T00:00:00Z"), ZoneOffset.UTC);
  private static final String ORDER =
      """
      [{"specversion": "1.0", "id": "1", "source": "12345", "type": "cn.sanyi.work-order.v1",
        "time": "2019-10-08T10:00:00+08:00",
        "data": {"order": "G1", "state": "ASSIGNED", "unit": "u-1", "caller": "13800138000",
                 "receivedAt": "2019-10-08T09:00:00+08:00", "limitDays": 5, "satisfied": null,
                 "summary": "来电人 13800138000 反映窗口无人"}}]
      """;

  @TempDir Path folder;
  private final CollectedOutlet outlet = new CollectedOutlet();
  private final CloudEventReader reader = new CloudEventReader(TYPES);
  private SentEvents registry;
  private Reception reception;

  @BeforeEach
  void open() {
    registry = SentEvents.open(folder.resolve("sent.mv"), "topic");
    reception =
        new Reception(TYPES, new Tokens("a secret for tests only"), registry, outlet, CLOCK);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void anEventBecomesARecordAndItsPersonAToken() {
    assertThat(post(ORDER).accepted()).isEqualTo(1);
    RegisterRecord record = outlet.records.get(0);
    assertThat(record.source()).isEqualTo("12345");
    assertThat(record.key()).isEqualTo("G1");
    assertThat(record.recordedAt()).isEqualTo("2019-10-08T02:00:00Z");
    assertThat(record.values())
        .containsEntry("receivedAt", "2019-10-08T01:00:00Z")
        .containsEntry("limitDays", "5")
        .doesNotContainKey("satisfied");
    assertThat(record.values().get("caller")).matches("[0-9a-f]{32}");
    assertThat(record.values().get("summary")).doesNotContain("13800138000");

    assertThat(post(ORDER).duplicate()).isEqualTo(1);
    assertThat(post(ORDER.replace("ASSIGNED", "RETURNED")).accepted()).isEqualTo(1);
    assertThat(outlet.records.get(1).revision()).isEqualTo(1);
  }

  @Test
  void aRecordIsTakenBackByItsKey() {
    post(ORDER);
    String gone =
        """
        [{"specversion": "1.0", "id": "2", "source": "12345", "type": "cn.sanyi.work-order.v1",
          "data": {"order": "G1", "operation": "DELETE"}}]
        """;
    assertThat(post(gone).accepted()).isEqualTo(1);
    assertThat(outlet.records.get(1).operation()).isEqualTo(Operation.DELETE);
    assertThat(outlet.records.get(1).revision()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"limitDays\": 5 | \"limitDays\": 5.5 | limitDays",
        "\"limitDays\": 5 | \"colour\": \"red\" | colour",
        "ASSIGNED | LOST | 状态",
        "\"order\": \"G1\" | \"order\": \"530323199001010012\" | 证件号",
        "\"order\": \"G1\", | '' | 缺少“工单编号”",
        "work-order | parking | 台账",
        "2019-10-08T09:00:00+08:00 | 2019-10-08 | RFC 3339",
      })
  void eachIsRefusedWithItsReason(String from, String to, String told) {
    Receipt receipt = post(ORDER.replace(from, to));
    assertThat(receipt.quarantined()).isEqualTo(1);
    assertThat(receipt.events().get(0).reason()).contains(told);
    assertThat(outlet.quarantined.get(0).raw()).doesNotContain("13800138000");
  }

  private Receipt post(String body) {
    List<Incoming> events =
        reader.read(CloudEventReader.BATCH, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    return reception.take(events);
  }
}
