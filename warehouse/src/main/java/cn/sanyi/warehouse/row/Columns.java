package cn.sanyi.warehouse.row;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of the components of records: named after them, null where they say that null may be. */
final class Columns {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private Columns() {}

  static <T> Column<T> of(RecordComponent component, Holding holding) {
    Function<T, Object> value = accessor(component);
    Function<Object, Object> written = holding.written();
    if (written != null) {
      Function<T, Object> plain = value;
      value =
          row -> {
            Object held = plain.apply(row);
            return held == null ? null : written.apply(held);
          };
    }
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new Column<>(name(component.getName()), holding.kind(), nullable, value);
  }

  /** {@code acceptedAt} is the column {@code accepted_at}. */
  static String name(String component) {
    return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  /** As fast as a method reference, for every cell of every row is taken by one. */
  @SuppressWarnings("unchecked")
  static <T> Function<T, Object> accessor(RecordComponent component) {
    try {
      MethodHandle method = LOOKUP.unreflect(component.getAccessor());
      CallSite site =
          LambdaMetafactory.metafactory(
              LOOKUP,
              "apply",
              MethodType.methodType(Function.class),
              MethodType.methodType(Object.class, Object.class),
              method,
              method.type().wrap());
      return (Function<T, Object>) site.getTarget().invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
