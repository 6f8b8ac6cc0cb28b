package cn.sanyi.reporting.store;

import cn.sanyi.model.period.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A WITH clause that gives a query the names {@code t_from}, {@code t_to} (the period, half-open)
 * and {@code t_as_of}, and its parameters.
 */
public final class Times {
  /** Stands before SELECT. */
  public static final String WITH =
      "WITH " + at("t_from") + ", " + at("t_to") + ", " + at("t_as_of") + " ";

  private Times() {}

  /** Parameters of a query that begins with {@link #WITH}, the three times first. */
  public static List<Object> parameters(Period period, Instant asOf, Object... further) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(period.start().toEpochMilli());
    parameters.add(period.end().toEpochMilli());
    parameters.add(asOf.toEpochMilli());
    parameters.addAll(List.of(further));
    return parameters;
  }

  private static String at(String name) {
    return "fromUnixTimestamp64Milli(toInt64(?), 'Asia/Shanghai') AS " + name;
  }
}
