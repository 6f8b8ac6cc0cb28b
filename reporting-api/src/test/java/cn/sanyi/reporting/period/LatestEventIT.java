package cn.sanyi.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.TestEngines;
import cn.sanyi.reporting.store.Warehouse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEngines.class)
class LatestEventIT {
  @Autowired private Warehouse warehouse;

  @Test
  void anEventOfTheFutureIsASourcesMistakeAndDoesNotCount() {
    Instant before = present();
    TestEngines.execute(
        "INSERT INTO raw_event (event_id, case_id, type, occurred_at, source)"
            + " VALUES ('future', 'future:1', 'STEP_DONE', '2199-01-01 00:00:00', 'future')");
    try {
      assertThat(warehouse.glance("SELECT toYear(max(occurred_at)) FROM raw_event"))
          .isEqualTo(2199);
      assertThat(present()).isEqualTo(before);
    } finally {
      TestEngines.execute("ALTER TABLE raw_event DROP PARTITION 2199");
    }
  }

  /** Fourteen million events are a county's year: it is asked before each answer. */
  @Test
  void isKnownWithoutReadingTheEvents() {
    assertThat(
            warehouse.list(
                "EXPLAIN " + AsOf.latestEvent(""), List.of(), (row, i) -> row.getString(1)))
        .anyMatch(step -> step.contains("_minmax_count_projection"));
  }

  private Instant present() {
    return new AsOf(warehouse, Clock.systemUTC(), "event").of(Period.ALL);
  }
}
