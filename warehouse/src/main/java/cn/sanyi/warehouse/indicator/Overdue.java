package cn.sanyi.warehouse.indicator;

import java.util.regex.Pattern;

/**
 * 超期未结, asked of rows of case_fact: over a limit and still open, seen at an instant from a period.
 * It is the one place that says so in SQL, in words that both engines understand; {@link
 * cn.sanyi.model.fold.CaseFacts#overdueAt} says it in Java.
 */
public final class Overdue {
  /** How definitions refer to it: {@code {open_overdue:due_at}}. */
  private static final Pattern WORD = Pattern.compile("\\{open_overdue:(\\w+)}");

  private Overdue() {}

  /**
   * The condition; false or null for a case without that limit.
   *
   * @param dueAt column of the first instant over the limit
   * @param asOf as of when: an expression, as is
   * @param end of the period, exclusive
   */
  public static String sql(String dueAt, String asOf, String end) {
    return "%1$s <= %2$s AND %1$s < %3$s AND (ended_at IS NULL OR ended_at >= %2$s)"
        .formatted(dueAt, asOf, end);
  }

  /** Definitions with the condition in place of the word, in terms of :asOf and :to. */
  static String expand(String definitions) {
    return WORD.matcher(definitions).replaceAll(word -> sql(word.group(1), ":asOf", ":to"));
  }
}
