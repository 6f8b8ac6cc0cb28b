package cn.sanyi.reporting.period;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.store.Refreshed;
import cn.sanyi.reporting.store.Warehouse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * As of when a figure is true: the present, but never later than the end of the period.
 *
 * <p>What the present is depends on the data. Live data are seen from now. Historic data (a replay
 * on event time, or a warehouse that has heard nothing for {@link #QUIET}) are seen from the end of
 * the day of their latest event: that day is over, so what was due on it is overdue, and nothing is
 * called overdue for the years since. Events dated in the future are a source's mistake and do not
 * count.
 */
@Component
public final class AsOf {
  /** Longer than any holiday: with no event for so long, the data are history. */
  static final Duration QUIET = Duration.ofDays(15);

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Warehouse warehouse;
  private final Clock clock;
  private final boolean replay;
  private final Refreshed<Instant> latestEvent;

  AsOf(Warehouse warehouse, Clock clock, @Value("${sanyi.clock}") String kind) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.latestEvent = new Refreshed<>(clock, FRESH, this::read);
    this.replay = kind.equals("event");
  }

  /** The instant as of which a period is answered. */
  public Instant of(Period period) {
    Instant present = present(clock.instant(), latestEvent.get(), replay);
    return present.isBefore(period.end()) ? present : period.end();
  }

  /**
   * The last instant that belongs to an answer as of an instant: where that is the period's end,
   * the midnight itself is the next period's, and what is due at it is not yet overdue.
   */
  public static Instant last(Period period, Instant asOf) {
    return asOf.isBefore(period.end()) ? asOf : period.end().minusMillis(1);
  }

  /** Pure: what the present is for data whose latest event (null: none) happened then. */
  static Instant present(Instant now, Instant latestEvent, boolean replay) {
    if (latestEvent == null) {
      return now;
    }
    boolean historic = replay || latestEvent.isBefore(now.minus(QUIET));
    Instant dayOver = ChinaTime.endOf(ChinaTime.date(latestEvent));
    return historic && dayOver.isBefore(now) ? dayOver : now;
  }

  /** What the engine knows of its parts says it, unless an event is dated in the future. */
  private Instant read() {
    Instant latest = latest("");
    return latest == null || !latest.isAfter(clock.instant())
        ? latest
        : latest(" WHERE occurred_at <= now64(3)");
  }

  private Instant latest(String where) {
    return warehouse
        .lookUpFirst(
            latestEvent(where),
            List.of(),
            (row, i) ->
                row.getLong("events") == 0 ? null : Instant.ofEpochMilli(row.getLong("latest")))
        .orElse(null);
  }

  static String latestEvent(String where) {
    return "SELECT toUnixTimestamp64Milli(max(occurred_at)) AS latest, count() AS events"
        + " FROM raw_event"
        + where;
  }
}
