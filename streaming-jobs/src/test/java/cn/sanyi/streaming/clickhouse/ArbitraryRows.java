package cn.sanyi.streaming.clickhouse;

import cn.sanyi.model.item.StepLimit;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Records with anything in them that their components allow. */
final class ArbitraryRows {
  /** Within a hundred years, which are a hundred partitions. */
  private static final Instant FIRST = Instant.parse("1971-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("2060-12-31T00:00:00Z");

  private ArbitraryRows() {}

  static <R> Arbitrary<R> of(Class<R> type) {
    List<Arbitrary<Object>> values =
        Stream.of(type.getRecordComponents()).map(ArbitraryRows::values).toList();
    return Combinators.combine(values).as(each -> made(type, each));
  }

  private static <R> R made(Class<R> type, List<Object> values) {
    Class<?>[] types =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Arbitrary<Object> values(RecordComponent component) {
    Arbitrary<Object> values = plain(component).map(value -> value);
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable ? values.injectNull(0.3) : values;
  }

  private static Arbitrary<?> plain(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return texts();
    } else if (type == int.class || type == Integer.class) {
      return Arbitraries.integers();
    } else if (type == long.class) {
      return Arbitraries.longs();
    } else if (type == boolean.class || type == Boolean.class) {
      return Arbitraries.of(true, false);
    } else if (type == Instant.class) {
      return Arbitraries.longs()
          .between(FIRST.toEpochMilli(), LAST.toEpochMilli())
          .map(Instant::ofEpochMilli);
    } else if (type == LocalDate.class) {
      return Arbitraries.longs()
          .between(LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2299, 12, 31).toEpochDay())
          .map(LocalDate::ofEpochDay);
    } else if (type == BigDecimal.class) {
      BigDecimal most = BigDecimal.TEN.pow(28);
      return Arbitraries.bigDecimals()
          .between(most.negate(), most)
          .ofScale(9)
          .map(number -> number.setScale(9));
    } else if (type == Set.class) {
      return Arbitraries.of(List.of(element(component).getEnumConstants())).set();
    } else if (type == List.class && element(component) == StepLimit.class) {
      return stepLimits();
    } else if (type.isRecord()) {
      return of(type);
    } else if (type.isEnum()) {
      return Arbitraries.of(List.of(type.getEnumConstants()));
    }
    throw new IllegalArgumentException("nothing to put into " + component);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of("", "a", " ", "'", "\\", "\t", "\n", "\0", "é", "受理", "𠮷", "😀", "NULL")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<List<StepLimit>> stepLimits() {
    return Combinators.combine(
            Arbitraries.of("审查", "审核", "决定"), Arbitraries.integers().between(1, 999))
        .as(StepLimit::new)
        .list()
        .ofMaxSize(3)
        .uniqueElements(StepLimit::step);
  }

  private static Class<?> element(RecordComponent component) {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }
}
