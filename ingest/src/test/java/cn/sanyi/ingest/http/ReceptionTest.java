package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.ingest.mapping.CaseMapping;
import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.run.CollectedOutlet;
import cn.sanyi.ingest.run.Ingestion;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.Registers;
import java.io.IOException;
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

class ReceptionTest {
  private static final EventTypes TYPES = new EventTypes(Registers.shipped());
  private static final String GOOD =
      """
      {"specversion": "1.0", "id": "e-1", "source": "tyslpt", "type": "cn.sanyi.case.accepted.v1",
       "time": "2019-10-08T09:30:00+08:00",
       "data": {"caseId": "1001", "itemCode": "A-1", "channel": "PC",
                "applicant": "530323199001010011"}}
      """;

  private static final Tokens TOKENS = new Tokens("a secret for tests only");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-01-15T00:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final BrokenOutlet outlet = new BrokenOutlet();
  private final CloudEventReader reader = new CloudEventReader(TYPES);
  private SentEvents registry;
  private Reception reception;

  @BeforeEach
  void open() {
    registry = SentEvents.open(folder.resolve("sent.mv"), "topic");
    reception = new Reception(TYPES, TOKENS, registry, outlet, CLOCK);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void takesAnEventOnce() {
    assertThat(post(GOOD).events()).extracting(Receipt.Entry::outcome).containsExactly("accepted");
    assertThat(post(GOOD).events()).extracting(Receipt.Entry::outcome).containsExactly("duplicate");

    CaseEvent event = outlet.events.get(0);
    assertThat(outlet.events).hasSize(1);
    assertThat(event.entry().eventId()).isEqualTo("e-1");
    assertThat(event.caseId()).isEqualTo("tyslpt:1001");
    assertThat(event.source()).isEqualTo("tyslpt");
    assertThat(event.type()).isEqualTo(EventType.ACCEPTED);
    assertThat(event.parties().channel()).isEqualTo(Channel.PC);
    assertThat(event.occurredAt()).isEqualTo(Instant.parse("2019-10-08T01:30:00Z"));
    assertThat(event.parties().applicantToken()).hasSize(32).doesNotStartWith("530323");
  }

  @Test
  void saysOfEachEventWhyItIsQuarantined() {
    Receipt receipt =
        post(
            GOOD,
            GOOD.replace("PC", "PIGEON").replace("e-1", "e-2"),
            GOOD.replace("itemCode", "itemcode").replace("e-1", "e-3"),
            GOOD.replace("accepted.v1", "eaten.v1").replace("e-1", "e-4"),
            GOOD.replace("cn.sanyi.case.accepted.v1", "com.example").replace("e-1", "e-5"),
            GOOD.replace("\"id\": \"e-1\",", ""),
            GOOD.replace("\"1.0\"", "\"7.0\""),
            GOOD.replace("\"time\": \"2019-10-08T09:30:00+08:00\",", "").replace("e-1", "e-8"),
            "[]");

    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(receipt.quarantined()).isEqualTo(8);
    assertThat(receipt.events().subList(1, 9))
        .extracting(Receipt.Entry::reason)
        .satisfiesExactly(
            r -> assertThat(r).contains("PIGEON"),
            r -> assertThat(r).contains("不认识的成员：itemcode"),
            r -> assertThat(r).contains("eaten"),
            r -> assertThat(r).contains("不认识的类型“com.example”"),
            r -> assertThat(r).contains("CloudEvents 1.0", "id"),
            r -> assertThat(r).contains("CloudEvents 1.0"),
            r -> assertThat(r).contains("occurredAt"),
            r -> assertThat(r).contains("CloudEvents 1.0"));
    assertThat(outlet.quarantined).hasSize(8);
    assertThat(outlet.quarantined.toString()).doesNotContain("530323199001010011");
  }

  @Test
  void letsNoBadNeighbourSpoilABatch() {
    String data = GOOD.substring(GOOD.indexOf("\"data\""), GOOD.lastIndexOf('}'));
    Receipt receipt =
        post(
            GOOD,
            "null",
            "5",
            GOOD.replace(data, "\"data_base64\": \"AAEC\"").replace("e-1", "e-4"),
            GOOD.replace(data, "\"datacontenttype\": \"text/plain\", \"data\": \"hello\"")
                .replace("e-1", "e-5"),
            GOOD.replace("2019-10-08", "2019-13-08").replace("e-1", "e-6"));

    assertThat(receipt.events())
        .extracting(Receipt.Entry::id)
        .containsExactly("e-1", null, null, "e-4", "e-5", "e-6");
    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(outlet.quarantined)
        .extracting(q -> q.source() + " " + q.location())
        .containsExactly(
            "http POST:1", "http POST:2", "tyslpt POST:e-4", "tyslpt POST:e-5", "tyslpt POST:e-6");
  }

  @Test
  void sendsAChangedEventAsItsNextRevision() {
    post(GOOD);
    post(GOOD.replace("PC", "MOBILE"));

    assertThat(outlet.events).extracting(event -> event.entry().revision()).containsExactly(0L, 1L);
  }

  @Test
  void aReplayMakesNoSecondTokenOfAPerson() throws IOException {
    post(GOOD.replace("PC", "PIGEON"));
    post(GOOD.replace("\"1001\"", "\"1002\""));
    Quarantined refused = outlet.quarantined.get(0);
    assertThat(refused.raw()).contains("token:").doesNotContain("530323199001010011");

    String rules =
        new String(
            Reception.class.getResourceAsStream("cloudevents.yaml").readAllBytes(),
            StandardCharsets.UTF_8);
    Mapping mended =
        CaseMapping.read(
            "mended.yaml",
            rules.replace("source: http", "source: tyslpt") + "values: {channel: {PIGEON: POST}}");
    new Ingestion(mended, TOKENS, registry, outlet, CLOCK).replay(refused);

    assertThat(outlet.events).extracting(CaseEvent::caseId).contains("tyslpt:1001", "tyslpt:1002");
    assertThat(outlet.events)
        .extracting(event -> event.parties().applicantToken())
        .hasSize(2)
        .containsOnly(outlet.events.get(0).parties().applicantToken());
  }

  @Test
  void entersCatalogueEntries() {
    String item =
        """
        {"specversion": "1.0", "id": "i", "source": "sxk", "type": "cn.sanyi.item.v1",
         "time": "2019-06-28T09:00:00+08:00",
         "data": {"code": "A-1", "version": 2, "name": "食品经营许可", "level": "COUNTY",
                  "promisedLimit": 10, "exemptions": ["SECRET", "LAW"], "validFrom": "2019-07-01"}}
        """;
    Receipt receipt =
        post(item, item, item.replace("食品经营许可", "食品许可"), item.replace("level", "levle"));

    assertThat(receipt.events())
        .extracting(Receipt.Entry::outcome)
        .containsExactly("accepted", "duplicate", "accepted", "quarantined");
    ServiceItem entered = outlet.items.get(0);
    assertThat(entered.version()).isEqualTo(2);
    assertThat(entered.limits().promisedLimit()).isEqualTo(10);
    assertThat(entered.access().exemptions())
        .containsExactlyInAnyOrder(Exemption.SECRET, Exemption.LAW);
  }

  @Test
  void forgetsARequestThatKafkaDidNotTake() {
    outlet.broken = true;
    assertThatThrownBy(() -> post(GOOD)).isInstanceOf(IllegalStateException.class);
    outlet.broken = false;

    assertThat(post(GOOD).accepted()).isEqualTo(1);
  }

  @Test
  void readsBinaryMode() {
    Map<String, List<String>> headers =
        Map.of(
            "ce-specversion", List.of("1.0"),
            "ce-id", List.of("b-1"),
            "ce-source", List.of("tyslpt"),
            "ce-type", List.of("cn.sanyi.case.step-done.v1"),
            "content-type", List.of("application/json"));
    String data = "{\"caseId\": \"1\", \"step\": \"审核\", \"occurredAt\": \"2019-10-08T09:30:00Z\"}";
    byte[] body = data.getBytes(StandardCharsets.UTF_8);
    Receipt receipt = reception.take(reader.read("application/json", headers, body));

    assertThat(receipt.accepted()).isEqualTo(1);
    assertThat(outlet.events.get(0).detail().step()).isEqualTo("审核");
  }

  @Test
  void refusesRequestsThatAreNone() {
    assertThatThrownBy(() -> read("text/plain", "x")).hasMessageContaining("Content-Type");
    assertThatThrownBy(() -> read(CloudEventReader.BATCH, "{}")).hasMessageContaining("数组");
    assertThatThrownBy(() -> read(CloudEventReader.BATCH, "[")).hasMessageContaining("第 1 行");
    assertThatThrownBy(() -> read(CloudEventReader.BATCH, "")).hasMessageContaining("空");
    assertThatThrownBy(() -> read(CloudEventReader.BATCH, "[" + "0,".repeat(1000) + "0]"))
        .hasMessageContaining("1000");
  }

  private Receipt post(String... events) {
    String body = "[" + String.join(",", events) + "]";
    return reception.take(read(CloudEventReader.BATCH, body));
  }

  private List<Incoming> read(String contentType, String body) {
    return reader.read(contentType, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** An outlet that can be told not to deliver. */
  private static final class BrokenOutlet extends CollectedOutlet {
    private boolean broken;

    @Override
    public void flush() {
      if (broken) {
        throw new IllegalStateException("told not to deliver");
      }
      super.flush();
    }
  }
}
