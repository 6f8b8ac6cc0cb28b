package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.RegisterRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterCodecTest {
  private static final RegisterRecord FULL =
      new RegisterRecord(
          "queue-ticket",
          "大厅",
          "A001",
          3,
          Operation.UPSERT,
          Instant.parse("2019-10-08T01:02:03.004Z"),
          Map.of("ticket", "A001", "state", "WAITING"));

  @Test
  void readsWhatItWrote() {
    assertThat(RegisterCodec.decode(RegisterCodec.encode(FULL))).isEqualTo(FULL);
    RegisterRecord bare =
        new RegisterRecord("review", "s", "1", 0, Operation.DELETE, null, Map.of());
    assertThat(RegisterCodec.decode(RegisterCodec.encode(bare))).isEqualTo(bare);
    assertThat(RegisterCodec.key(FULL)).isEqualTo("queue-ticket/大厅/A001");
  }

  /** What stands on Kafka stays readable: a new schema gets bytes of its own beside these. */
  @Test
  void theBytesStayAsTheyAre() {
    String hex =
        "c301d7736e6a35adc2f11871756575652d7469636b65740ce5a4a7e58e850841303031060002f8ab"
            + "998eb55b040a73746174650e57414954494e470c7469636b6574084130303100";
    assertThat(HexFormat.of().formatHex(RegisterCodec.encode(FULL))).isEqualTo(hex);
    assertThat(RegisterCodec.decode(HexFormat.of().parseHex(hex))).isEqualTo(FULL);
  }

  @Test
  void refusesWhatIsNone() {
    byte[] bytes = RegisterCodec.encode(FULL);
    assertThatThrownBy(() -> RegisterCodec.decode(Arrays.copyOf(bytes, bytes.length - 3)))
        .isInstanceOf(WireException.class);
    byte[] tick = CaseCodec.encode(new ClockTick(Instant.EPOCH));
    assertThatThrownBy(() -> RegisterCodec.decode(tick)).isInstanceOf(WireException.class);
  }
}
