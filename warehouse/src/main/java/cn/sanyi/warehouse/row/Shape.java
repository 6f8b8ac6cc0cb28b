package cn.sanyi.warehouse.row;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A record as columns and back; records in it are flat in between.
 *
 * @param columns one for each component that is no record, named after it
 * @param parts how each component is read, in order
 * @param constructor takes what was read
 */
record Shape<T>(
    List<Column<T>> columns, List<Function<Cells, Object>> parts, MethodHandle constructor) {

  /**
   * @throws IllegalArgumentException where a component is of a type that no column holds
   */
  static <T> Shape<T> of(Class<T> type) {
    List<Column<T>> columns = new ArrayList<>();
    List<Function<Cells, Object>> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType().isRecord()) {
        parts.add(group(component, component.getType(), columns));
      } else {
        Holding holding = Holding.of(component);
        columns.add(Columns.of(component, holding));
        parts.add(holding.read());
      }
    }
    return new Shape<>(List.copyOf(columns), List.copyOf(parts), constructor(type));
  }

  /** Adds the columns of a record in the record. */
  private static <T, G> Function<Cells, Object> group(
      RecordComponent component, Class<G> type, List<Column<T>> columns) {
    Shape<G> shape = of(type);
    Function<T, Object> accessor = Columns.accessor(component);
    for (Column<G> column : shape.columns()) {
      Function<G, Object> value = column.value();
      columns.add(
          new Column<>(
              column.name(),
              column.kind(),
              column.nullable(),
              row -> value.apply(type.cast(accessor.apply(row)))));
    }
    return shape::read;
  }

  private static MethodHandle constructor(Class<?> type) {
    Class<?>[] types =
        Stream.of(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return MethodHandles.lookup()
          .unreflectConstructor(type.getDeclaredConstructor(types))
          .asSpreader(Object[].class, types.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no constructor of " + type, e);
    }
  }

  /** The record whose columns come next. */
  @SuppressWarnings("unchecked")
  T read(Cells cells) {
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).apply(cells);
    }
    try {
      return (T) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("cannot make a record of its columns", e);
    }
  }
}
