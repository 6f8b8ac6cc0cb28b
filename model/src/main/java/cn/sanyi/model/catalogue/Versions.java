package cn.sanyi.model.catalogue;

import cn.sanyi.model.period.Validity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The versions of one thing, the highest first: asked at every event, so a plain list. */
final class Versions<T> implements Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<T> highestFirst = new ArrayList<>(1);

  /** Adds a version or replaces the one of its number; tells whether anything changed. */
  boolean add(T added, ToIntFunction<T> number) {
    int at = 0;
    while (at < highestFirst.size()
        && number.applyAsInt(highestFirst.get(at)) > number.applyAsInt(added)) {
      at++;
    }
    if (at == highestFirst.size()
        || number.applyAsInt(highestFirst.get(at)) < number.applyAsInt(added)) {
      highestFirst.add(at, added);
      return true;
    }
    return !added.equals(highestFirst.set(at, added));
  }

  /** The highest version that holds on a date, or null. */
  @Nullable T on(LocalDate date, Function<T, Validity> validity) {
    for (int i = 0; i < highestFirst.size(); i++) {
      if (validity.apply(highestFirst.get(i)).on(date)) {
        return highestFirst.get(i);
      }
    }
    return null;
  }

  List<T> all() {
    return highestFirst;
  }
}
