package cn.sanyi.warehouse.row;

import cn.sanyi.model.Code;
import cn.sanyi.model.item.StepLimit;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How a column holds a component of a record.
 *
 * @param kind of the column
 * @param written what the column is given for a value that is not null, in the Java type that the
 *     kind names
 * @param read the value of the component, from cells
 */
record Holding(Kind kind, Function<Object, Object> written, Function<Cells, Object> read) {
  private static final Map<Class<?>, Holding> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, plain(Kind.TEXT, Cells::text)),
          Map.entry(int.class, plain(Kind.INT, Cells::integer)),
          Map.entry(Integer.class, plain(Kind.INT, Cells::integer)),
          Map.entry(long.class, plain(Kind.LONG, Cells::number)),
          Map.entry(boolean.class, plain(Kind.BOOL, Cells::bool)),
          Map.entry(Boolean.class, plain(Kind.BOOL, Cells::bool)),
          Map.entry(Instant.class, plain(Kind.INSTANT, Cells::instant)),
          Map.entry(LocalDate.class, plain(Kind.DATE, Cells::date)),
          Map.entry(BigDecimal.class, plain(Kind.DECIMAL, Cells::decimal)));

  /** Nearly every case has no finding: nothing is made for it. */
  private static final String[] NO_NAMES = {};

  /** Limits of steps are one text, as files write them. */
  @SuppressWarnings("unchecked")
  private static final Holding STEP_LIMITS =
      new Holding(
          Kind.TEXT,
          limits -> StepLimit.text((List<StepLimit>) limits),
          cells -> StepLimit.parse(cells.text()));

  private static Holding plain(Kind kind, Function<Cells, Object> read) {
    return new Holding(kind, null, read);
  }

  /**
   * How the component is held.
   *
   * @throws IllegalArgumentException where no column holds its type
   */
  static Holding of(RecordComponent component) {
    Class<?> type = component.getType();
    if (component.isAnnotationPresent(Code.class) && type == String.class) {
      return plain(Kind.CODE, Cells::text);
    } else if (type.isEnum()) {
      return symbol(type);
    } else if (type == Set.class && element(component).isEnum()) {
      return symbols(element(component));
    } else if (type == List.class && element(component) == StepLimit.class) {
      return STEP_LIMITS;
    } else if (PLAIN.containsKey(type)) {
      return PLAIN.get(type);
    }
    throw new IllegalArgumentException("no column holds " + component);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Holding symbol(Class<?> type) {
    return new Holding(
        Kind.CODE, value -> ((Enum<?>) value).name(), cells -> cells.symbol((Class) type));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Holding symbols(Class<?> type) {
    return new Holding(
        Kind.CODES,
        values -> names((Set<? extends Enum<?>>) values),
        cells -> cells.symbols((Class) type));
  }

  /** Sorted, so that the same set is the same row. */
  private static String[] names(Set<? extends Enum<?>> values) {
    return values.isEmpty()
        ? NO_NAMES
        : values.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static Class<?> element(RecordComponent component) {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }
}
