package cn.sanyi.reporting.period;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.store.Times;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.indicator.UnitFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether there are data of a period at all: something happened to a case in it, or a card fired.
 * Where nothing did, no figure of it is a number: what is open at its end would else be asked of a
 * day of which nobody knows anything.
 */
@Component
public final class Presence {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private static final String CASES =
      Times.WITH
          + "SELECT 1 FROM case_fact FINAL WHERE state != 'DELETED' AND ("
          + Stream.of("first_event_at", "submitted_at", "accepted_at", "decided_at", "ended_at")
              .map(time -> "(%1$s >= t_from AND %1$s < t_to)".formatted(time))
              .collect(Collectors.joining(" OR "))
          + ")";

  private static final String CARDS =
      Times.WITH + "SELECT 1 FROM card WHERE fires_at >= t_from AND fires_at < t_to";

  private final Warehouse warehouse;
  private final AsOf asOf;
  private final Clock clock;

  /** When data were last seen; that there are none is asked each time. */
  private final Map<Question, Instant> seen = new ConcurrentHashMap<>();

  Presence(Warehouse warehouse, AsOf asOf, Clock clock) {
    this.warehouse = warehouse;
    this.asOf = asOf;
    this.clock = clock;
  }

  /**
   * Why a period has no figures.
   *
   * @param units whose data are asked for
   * @return a Chinese sentence, or null where it has some
   */
  public String missing(Period period, UnitFilter units) {
    Question question = new Question(period, units);
    Instant now = clock.instant();
    Instant last = seen.get(question);
    if (last != null && last.isAfter(now.minus(REMEMBERED))) {
      return null;
    }
    if (any(CASES, period, units) || any(CARDS, period, units)) {
      if (seen.size() >= MOST) {
        seen.clear();
      }
      seen.put(question, now);
      return null;
    }
    if (period.equals(Period.ALL)) {
      return "还没有接入任何办件。";
    }
    Instant present = asOf.of(Period.ALL);
    return present.isAfter(period.start())
        ? "这个统计期没有办件数据。"
        : "这个统计期还没有数据：现有数据到 " + ChinaTime.date(present.minusMillis(1)) + " 为止。";
  }

  private boolean any(String sql, Period period, UnitFilter units) {
    return warehouse
        .first(
            sql + units.and() + " LIMIT 1",
            Times.parameters(period, period.end()),
            (row, i) -> row.getInt(1))
        .isPresent();
  }

  private record Question(Period period, UnitFilter units) {}
}
