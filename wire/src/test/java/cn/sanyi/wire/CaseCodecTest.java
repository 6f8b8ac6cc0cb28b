package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Desk;
import cn.sanyi.model.event.Detail;
import cn.sanyi.model.event.Entry;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.Parties;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.junit.jupiter.api.Test;

class CaseCodecTest {
  private static final Instant AT = Instant.parse("2019-10-08T01:02:03.004Z");

  /** Says something in every field. */
  static final CaseEvent FULL =
      new CaseEvent(
          new Entry("e1", 7, Operation.DELETE, Origin.CASE),
          "统一平台:530323-1",
          EventType.DECIDED,
          AT,
          AT.plusSeconds(1),
          "统一平台",
          new Desk("item", "unit", "hall", "window"),
          new Parties(Channel.MOBILE, "a1", "h1"),
          new Detail(
              "审核",
              Outcome.APPROVED_CONDITIONALLY,
              "容缺",
              AT.plusSeconds(2),
              SpecialKind.HEARING,
              10,
              "M1",
              SupplyMethod.LICENCE_LIBRARY));

  private static final CaseEvent BARE = CaseEvent.builder("c:1", EventType.SUBMITTED, AT).build();

  @Test
  void readsBackWhatItWrote() {
    assertThat(CaseCodec.decode(CaseCodec.encode(FULL))).isEqualTo(new CaseMessage(FULL));
    assertThat(CaseCodec.decode(CaseCodec.encode(BARE))).isEqualTo(new CaseMessage(BARE));
    ClockTick tick = new ClockTick(AT);
    assertThat(CaseCodec.decode(CaseCodec.encode(tick))).isEqualTo(tick);
    CaseEvent shared = CaseCodec.event(CaseCodec.encode(FULL), FULL.caseId());
    assertThat(shared).isEqualTo(FULL);
    assertThat(shared.caseId()).isSameAs(FULL.caseId());
    assertThatThrownBy(() -> CaseCodec.event(CaseCodec.encode(tick), "c"))
        .isInstanceOf(WireException.class);
  }

  @Test
  void theHeadSaysCaseAndClock() {
    long at = AT.toEpochMilli();
    assertThat(CaseCodec.head(CaseCodec.encode(FULL)))
        .isEqualTo(new Head(FULL.caseId(), at + 1000));
    assertThat(CaseCodec.head(CaseCodec.encode(BARE))).isEqualTo(new Head("c:1", at));
    assertThat(CaseCodec.head(CaseCodec.encode(new ClockTick(AT)))).isEqualTo(new Head(null, at));
    assertThatThrownBy(() -> CaseCodec.head(new byte[] {(byte) 0xC3, 1, 0}))
        .isInstanceOf(WireException.class);
  }

  @Test
  void avroItselfReadsTheSame() throws Exception {
    Schema schema = Frame.schema("CaseEvent");
    var decoder = new BinaryMessageDecoder<GenericRecord>(GenericData.get(), schema);
    GenericRecord record = decoder.decode(CaseCodec.encode(FULL));
    assertThat(record.get("caseId")).hasToString(FULL.caseId());
    assertThat(record.get("type")).hasToString("DECIDED");
    assertThat(record.get("promisedDueAt")).isEqualTo(FULL.detail().promisedDueAt().toEpochMilli());
    assertThat(record.get("supplyMethod")).hasToString("LICENCE_LIBRARY");
  }

  @Test
  void theSchemaNamesTheRecordsComponentsAndTheEnumsConstants() {
    Schema schema = Frame.schema("CaseEvent");
    assertThat(schema.getFields())
        .extracting(Schema.Field::name)
        .isEqualTo(components(CaseEvent.class).toList());
    assertThat(symbols(schema, "type")).hasSameElementsAs(names(EventType.values()));
    assertThat(symbols(schema, "operation")).hasSameElementsAs(names(Operation.values()));
    assertThat(symbols(schema, "origin")).hasSameElementsAs(names(Origin.values()));
    assertThat(symbols(schema, "channel")).hasSameElementsAs(names(Channel.values()));
    assertThat(symbols(schema, "outcome")).hasSameElementsAs(names(Outcome.values()));
    assertThat(symbols(schema, "specialKind")).hasSameElementsAs(names(SpecialKind.values()));
    assertThat(symbols(schema, "supplyMethod")).hasSameElementsAs(names(SupplyMethod.values()));
  }

  @Test
  void refusesWhatIsNotOurs() {
    byte[] good = CaseCodec.encode(FULL);
    assertThatThrownBy(() -> CaseCodec.decode(new byte[] {1, 2, 3}))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> CaseCodec.decode(Arrays.copyOf(good, good.length / 2)))
        .isInstanceOf(WireException.class);
    byte[] unknown = good.clone();
    ByteBuffer.wrap(unknown).putLong(2, 42);
    assertThatThrownBy(() -> CaseCodec.decode(unknown)).isInstanceOf(WireException.class);
  }

  /** In their order; of a group its components, not itself. */
  private static Stream<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component ->
                component.getType().isRecord()
                    ? components(component.getType())
                    : Stream.of(component.getName()));
  }

  private static List<String> symbols(Schema record, String field) {
    Schema type = record.getField(field).schema();
    return (type.isUnion() ? type.getTypes().get(1) : type).getEnumSymbols();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
