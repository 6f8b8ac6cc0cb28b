package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.period.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountyTest {
  private static final Period QUARTER = Period.parse("2019Q4");

  @Test
  void isTheSameCountyForTheSameSettings() {
    assertThat(hash(county(1, 3_000))).isEqualTo(hash(county(1, 3_000)));
    assertThat(county(1, 3_000).items()).isEqualTo(county(1, 3_000).items());
    assertThat(county(1, 3_000).organisations()).isEqualTo(county(1, 3_000).organisations());
  }

  @Test
  void isAnotherCountyForAnotherSeed() {
    assertThat(hash(county(1, 3_000))).isNotEqualTo(hash(county(2, 3_000)));
    assertThat(county(1, 10).items()).isNotEqualTo(county(2, 10).items());
  }

  @Test
  void startsAnewWithEachIterator() {
    County county = county(3, 500);
    Iterator<CaseEvent> abandoned = county.events();
    abandoned.next();
    abandoned.next();
    assertThat(hash(county)).isEqualTo(hash(county(3, 500)));
  }

  @Test
  void tellsTheSameCaseByCase() {
    Map<String, List<CaseEvent>> played = new HashMap<>();
    county(5, 2_000)
        .events()
        .forEachRemaining(
            event -> played.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event));
    Map<String, List<CaseEvent>> told = new HashMap<>();
    county(5, 2_000).cases(events -> assertThat(told.put(events.get(0).caseId(), events)).isNull());
    assertThat(told.keySet()).isEqualTo(played.keySet());
    told.forEach(
        (id, events) -> assertThat(events).containsExactlyInAnyOrderElementsOf(played.get(id)));
  }

  @Test
  void deliversEventsInOrderOfArrivalWithinTheQuarter() {
    Instant last = QUARTER.start();
    Iterator<CaseEvent> events = county(4, 10_000).events();
    while (events.hasNext()) {
      CaseEvent event = events.next();
      boolean inOrder =
          !event.recordedAt().isBefore(last)
              && event.recordedAt().isBefore(QUARTER.end())
              && !event.occurredAt().isBefore(QUARTER.start())
              && !event.occurredAt().isAfter(event.recordedAt());
      if (!inOrder) {
        fail("out of order or of the quarter: " + event);
      }
      last = event.recordedAt();
    }
    assertThatThrownBy(events::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void deliversTheSameEventsHoweverADayIsCutIntoSlots() {
    World world = new World(CountySettings.of(5, 5_000, QUARTER));
    assertThat(sorted(new Arrivals(world, 24))).isEqualTo(sorted(new Arrivals(world, 1)));
  }

  @Test
  void makesASingleCaseToo() {
    Set<String> cases = new HashSet<>();
    county(6, 1).events().forEachRemaining(event -> cases.add(event.caseId()));
    assertThat(cases).hasSize(1);
  }

  @Test
  void refusesSettingsWithoutSense() {
    assertThatThrownBy(() -> CountySettings.of(1, 0, QUARTER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CountySettings.of(1, 10, Period.ALL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static County county(long seed, int cases) {
    return County.of(CountySettings.of(seed, cases, QUARTER));
  }

  private static List<CaseEvent> sorted(Iterator<CaseEvent> events) {
    List<CaseEvent> all = new ArrayList<>();
    events.forEachRemaining(all::add);
    all.sort(
        Comparator.comparing(CaseEvent::recordedAt)
            .thenComparing(CaseEvent::caseId)
            .thenComparing(event -> event.entry().eventId()));
    return all;
  }

  private static int hash(County county) {
    int hash = 1;
    for (Iterator<CaseEvent> events = county.events(); events.hasNext(); ) {
      hash = 31 * hash + events.next().hashCode();
    }
    return hash;
  }
}
