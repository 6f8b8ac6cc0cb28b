package cn.sanyi.streaming.clickhouse;

import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any records of a register, sensible or not: with any value in any field, or none. */
final class ArbitraryRecords {
  private static final Arbitrary<Instant> INSTANTS =
      Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);

  private ArbitraryRecords() {}

  static Arbitrary<RegisterRecord> of(Register register) {
    Arbitrary<String> texts = Arbitraries.strings().ofMinLength(1).ofMaxLength(20);
    return Combinators.combine(
            texts,
            texts,
            Arbitraries.longs().greaterOrEqual(0),
            Arbitraries.of(Operation.class),
            INSTANTS.injectNull(0.3),
            values(register.fields()))
        .as(
            (source, key, revision, operation, recordedAt, values) ->
                new RegisterRecord(
                    register.code(), source, key, revision, operation, recordedAt, values));
  }

  private static Arbitrary<Map<String, String>> values(List<RegisterField> fields) {
    return Combinators.combine(fields.stream().map(ArbitraryRecords::text).toList())
        .as(
            texts -> {
              Map<String, String> values = new HashMap<>();
              for (int i = 0; i < texts.size(); i++) {
                if (texts.get(i) != null) {
                  values.put(fields.get(i).name(), texts.get(i));
                }
              }
              return values;
            });
  }

  private static Arbitrary<String> text(RegisterField field) {
    return value(field.kind()).map(FieldKind::text).injectNull(0.3);
  }

  private static Arbitrary<?> value(FieldKind kind) {
    return switch (kind) {
      case TEXT -> Arbitraries.strings().ofMaxLength(20);
      case CODE -> Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20);
      case PERSON -> Arbitraries.strings().withChars("0123456789abcdef").ofLength(32);
      case WHOLE -> Arbitraries.longs();
      case DECIMAL ->
          Arbitraries.bigDecimals()
              .between(BigDecimal.TEN.pow(28).negate(), BigDecimal.TEN.pow(28))
              .ofScale(9);
      case TIME -> INSTANTS;
      case DATE -> Arbitraries.longs().between(-20_000, 60_000).map(LocalDate::ofEpochDay);
      case FLAG -> Arbitraries.of(true, false);
    };
  }
}
