package cn.sanyi.warehouse.indicator;

import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.indicator.Indicator.Subject;
import cn.sanyi.warehouse.indicator.Indicator.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns an indicator into SQL: the number, and the rows behind it, from the same predicates. What a
 * number counts and what "show me these cases" lists can therefore not differ.
 */
public final class IndicatorSql {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String ITEM_STANDING = resource("item_standing.sql");
  private static final Pattern HAS = Pattern.compile("\\{has:([\\w.]+):(\\w+)}");
  private static final Pattern TABLE = Pattern.compile("\\{table:(\\w+)}");
  private static final String CASE_COLUMNS =
      "case_id, item_code, unit_code, state, channel, submitted_at, accepted_at, due_at, closed_at,"
          + " net_working_days, limit_days, on_time, visits";
  private static final String ITEM_COLUMNS =
      "code, version, name, unit_code, level, type, online_submission, link_works, in_hall,"
          + " integrated_window, binding_verified, high_frequency, declared_visits, materials,"
          + " baseline_materials, cases, visit_cases, once_cases, integrated_cases";

  private final Period period;
  private final Instant asOf;
  private final Dialect dialect;
  private final UnitFilter units;

  /**
   * A generator for one question.
   *
   * @param period the period asked for
   * @param asOf as of when open cases are judged
   * @param dialect the engine
   * @param units whose cases and items count
   */
  public IndicatorSql(Period period, Instant asOf, Dialect dialect, UnitFilter units) {
    this.period = period;
    this.asOf = asOf;
    this.dialect = dialect;
    this.units = units;
  }

  /**
   * Asks for all indicators of a subject in one pass: one row for each unit that has rows of any,
   * and one with a null unit where rows have none. {@link IndicatorTally} reads the answer.
   */
  public Query all(Indicators indicators, Subject subject) {
    List<Indicator> asked = indicators.of(subject);
    return new Query(
        "SELECT unit_code, %s FROM %s WHERE (%s)%s GROUP BY unit_code"
            .formatted(
                asked.stream().map(this::sums).collect(Collectors.joining(", ")),
                from(subject),
                asked.stream().map(this::population).collect(Collectors.joining(" OR ")),
                units.and()),
        List.of());
  }

  /**
   * Selects the rows behind a number, each with its {@code contribution}: what it adds to the part
   * asked for.
   *
   * @param unit the one unit asked for, or null for all that count
   * @throws IllegalArgumentException for the remainder of an indicator that adds up amounts
   */
  public Query members(Indicator indicator, Part part, String unit) {
    Term term = part == Part.NUMERATOR ? indicator.numerator() : indicator.denominator();
    String contribution = term != null && term.summed() ? bound(term.sql()) : "1";
    return new Query(
        "SELECT %s, %s AS contribution FROM %s WHERE %s"
            .formatted(
                indicator.subject() == Subject.CASE ? CASE_COLUMNS : ITEM_COLUMNS,
                contribution,
                from(indicator.subject()),
                where(indicator, part) + (unit == null ? "" : " AND unit_code = ?")),
        unit == null ? List.of() : List.of(unit));
  }

  private String where(Indicator indicator, Part part) {
    Term numerator = indicator.numerator();
    String population = population(indicator) + units.and();
    if (part == Part.DENOMINATOR || (part == Part.NUMERATOR && numerator.summed())) {
      return population;
    }
    if (numerator.summed()) {
      throw new IllegalArgumentException(indicator.code() + " 由数量相加而得，没有“差额”清单");
    }
    String counted = "coalesce((" + bound(numerator.sql()) + "), false)";
    return population + " AND " + (part == Part.REMAINDER ? "NOT " : "") + counted;
  }

  /** How many rows the population has, numerator and denominator: three columns, in this order. */
  private String sums(Indicator indicator) {
    String population = population(indicator);
    Term denominator = indicator.denominator();
    return "%s, %s, %s"
        .formatted(
            sum(population, "1"),
            sum(population, indicator.numerator()),
            denominator == null ? "0" : sum(population, denominator));
  }

  private String sum(String population, Term term) {
    return term.summed()
        ? sum(population, bound(term.sql()))
        : sum(population + " AND (" + bound(term.sql()) + ")", "1");
  }

  private static String sum(String condition, String amount) {
    return "sum(CASE WHEN %s THEN %s END)".formatted(condition, amount);
  }

  private String population(Indicator indicator) {
    return "(" + bound(indicator.population()) + ")";
  }

  private String from(Subject subject) {
    return subject == Subject.CASE
        ? dialect.table("case_fact")
        : dialect.itemStanding(itemStanding());
  }

  /** Selects how each item stands at the end of the period, or as of now if that is earlier. */
  public String itemStanding() {
    String sql = HAS.matcher(ITEM_STANDING).replaceAll(m -> dialect.has(m.group(1), m.group(2)));
    return bound(TABLE.matcher(sql).replaceAll(m -> dialect.table(m.group(1))));
  }

  private String bound(String sql) {
    Instant end = asOf.isBefore(period.end()) ? asOf : period.end();
    LocalDate day = LocalDate.ofInstant(end, ZONE);
    // "Until the end of the day on which we look": the last day itself is in force.
    LocalDate toDate = end.equals(day.atStartOfDay(ZONE).toInstant()) ? day : day.plusDays(1);
    List<String[]> words = new ArrayList<>();
    words.add(new String[] {":toDate", dialect.date(toDate)});
    words.add(
        new String[] {
          ":yearBefore", dialect.timestamp(toDate.minusYears(1).atStartOfDay(ZONE).toInstant())
        });
    words.add(new String[] {":from", dialect.timestamp(period.start())});
    words.add(new String[] {":to", dialect.timestamp(period.end())});
    words.add(new String[] {":asOf", dialect.timestamp(asOf)});
    String bound = sql;
    for (String[] word : words) {
      bound = bound.replace(word[0], word[1]);
    }
    return bound;
  }

  private static String resource(String name) {
    try (InputStream in = IndicatorSql.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\n", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
