package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.event.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class SymbolsTest {
  @Test
  void theSchemaNumbersConstantsAndNotTheirOrder() throws IOException {
    Symbols<Outcome> symbols = outcomes("REJECTED", "APPROVED_CONDITIONALLY", "APPROVED");
    assertThat(written(symbols, Outcome.REJECTED)).containsExactly(0);
    assertThat(written(symbols, Outcome.APPROVED)).containsExactly(4);
    for (Outcome outcome : Outcome.values()) {
      byte[] bytes = written(symbols, outcome);
      assertThat(symbols.read(DecoderFactory.get().binaryDecoder(bytes, null))).isEqualTo(outcome);
    }
  }

  @Test
  void aConstantThatIsNewerThanTheSchemaIsNotWritten() {
    Symbols<Outcome> symbols = outcomes("APPROVED", "REJECTED");
    assertThatThrownBy(() -> written(symbols, Outcome.APPROVED_CONDITIONALLY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("APPROVED_CONDITIONALLY");
  }

  @Test
  void aSymbolThatNoConstantHasIsFoundOutAtOnce() {
    assertThatThrownBy(() -> outcomes("APPROVED", "POSTPONED"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("POSTPONED");
  }

  private static Symbols<Outcome> outcomes(String... symbols) {
    Schema record =
        SchemaBuilder.record("Example")
            .fields()
            .name("outcome")
            .type(Schema.createEnum("Outcome", null, null, List.of(symbols)))
            .noDefault()
            .endRecord();
    return Symbols.of(record, "outcome", Outcome.class);
  }

  private static byte[] written(Symbols<Outcome> symbols, Outcome outcome) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder out = EncoderFactory.get().directBinaryEncoder(bytes, null);
    symbols.write(out, outcome);
    out.flush();
    return bytes.toByteArray();
  }
}
