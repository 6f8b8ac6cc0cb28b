package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericData.EnumSymbol;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

/** Kafka keeps what earlier releases wrote; it is written here by Avro itself, by their schemas. */
class EarlierSchemaTest {
  private static final Instant AT = Instant.parse("2019-11-04T02:00:00Z");

  @Test
  void readsAnEventOfBefore() throws Exception {
    Schema schema = Frame.schema("CaseEvent.1");
    byte[] bytes =
        encode(
            new GenericRecordBuilder(schema)
                .set("eventId", "e1")
                .set("revision", 3L)
                .set("operation", symbol(schema, "operation", "UPSERT"))
                .set("origin", symbol(schema, "origin", "EVENT"))
                .set("caseId", "c:1")
                .set("type", symbol(schema, "type", "REVOKED"))
                .set("occurredAt", AT.toEpochMilli())
                .set("source", "s")
                .set("reason", "重复录入"));
    CaseEvent event =
        CaseEvent.builder("c:1", EventType.REVOKED, AT)
            .eventId("e1")
            .revision(3)
            .source("s")
            .reason("重复录入")
            .build();
    assertThat(CaseCodec.decode(bytes)).isEqualTo(new CaseMessage(event));
    assertThat(CaseCodec.event(bytes, "c:1")).isEqualTo(event);
    assertThat(CaseCodec.head(bytes).caseId()).isEqualTo("c:1");
  }

  @Test
  void anItemOfBeforeLimitsNoSteps() throws Exception {
    Schema schema = Frame.schema("ServiceItem.1");
    byte[] bytes =
        encode(
            new GenericRecordBuilder(schema)
                .set("code", "I1")
                .set("version", 2)
                .set("name", "食品经营许可")
                .set("level", symbol(schema, "level", "COUNTY"))
                .set("type", symbol(schema, "type", "PERMISSION"))
                .set("instant", false)
                .set("promisedLimit", 10)
                .set("suspendsOnCorrection", true)
                .set("onlineSubmission", true)
                .set("exemptions", List.of())
                .set("integratedWindow", false)
                .set("bindingVerified", false)
                .set("onceListed", true)
                .set("highFrequency", false)
                .set("validFrom", 17_897));
    ServiceItem item = ((ItemEntry) CatalogueCodec.decode(bytes)).item();
    assertThat(item.limits().stepLimits()).isEmpty();
    assertThat(item.limits().promisedLimit()).isEqualTo(10);
    assertThat(item.validity().validFrom()).isEqualTo(LocalDate.of(2019, 1, 1));
  }

  @Test
  void anOrganisationOfBeforeAnswersNoAlerts() throws Exception {
    Schema schema = Frame.schema("Organisation.1");
    byte[] bytes =
        encode(
            new GenericRecordBuilder(schema)
                .set("code", "U1")
                .set("version", 1)
                .set("name", "县市场监督管理局")
                .set("kind", symbol(schema, "kind", "DEPARTMENT"))
                .set("displayOrder", 7)
                .set("validFrom", 17_897));
    Organisation organisation = ((OrganisationEntry) CatalogueCodec.decode(bytes)).organisation();
    assertThat(organisation.answersAlerts()).isFalse();
    assertThat(organisation.displayOrder()).isEqualTo(7);
    assertThat(organisation.validity().validTo()).isNull();
  }

  private static EnumSymbol symbol(Schema record, String field, String symbol) {
    return new EnumSymbol(record.getField(field).schema(), symbol);
  }

  private static byte[] encode(GenericRecordBuilder builder) throws IOException {
    GenericData.Record record = builder.build();
    var encoder =
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), record.getSchema());
    var buffer = encoder.encode(record);
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
