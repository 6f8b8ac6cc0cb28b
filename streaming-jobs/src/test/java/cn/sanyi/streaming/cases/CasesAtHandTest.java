package cn.sanyi.streaming.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.period.Period;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Which cases are at hand and which on the disk alone is chance: what becomes of them is not. */
class CasesAtHandTest {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final Duration LONGER_THAN_MEMORY = Duration.ofDays(150);
  private static final long ROOM_FOR_ALL = 1L << 40;
  private static final long ROOM_FOR_A_FEW = 40_000;

  private final County county = County.of(CountySettings.of(11, 500, QUARTER));
  private final ServiceItem[] items = county.items().toArray(ServiceItem[]::new);

  @Test
  void casesThatComeAndGoBecomeWhatThoseAtHandBecome() throws Exception {
    try (CaseHarness all = CaseHarness.onDisk(JobClock.EVENT, ROOM_FOR_ALL, null, items);
        CaseHarness few = CaseHarness.onDisk(JobClock.EVENT, ROOM_FOR_A_FEW, null, items)) {
      for (CaseEvent event : events()) {
        all.told(event);
        few.told(event);
      }
      all.eventClock(QUARTER.end());
      few.eventClock(QUARTER.end());

      assertThat(few.facts()).isEqualTo(all.facts());
      assertThat(few.cards()).isEqualTo(all.cards()).isNotEmpty();
      long known = all.states();
      assertThat(few.states()).isEqualTo(known).isPositive();

      all.eventClock(QUARTER.end().plus(LONGER_THAN_MEMORY));
      few.eventClock(QUARTER.end().plus(LONGER_THAN_MEMORY));
      assertThat(few.cards()).isEqualTo(all.cards());
      assertThat(few.states()).isEqualTo(all.states()).isLessThan(known);
    }
  }

  @Test
  void aCheckpointHoldsWhatIsOnlyAtHand() throws Exception {
    List<CaseEvent> events = events();
    int half = events.size() / 2;
    List<CaseFacts> facts = new ArrayList<>();
    List<IssuedCard> cards = new ArrayList<>();
    OperatorSubtaskState state;
    try (CaseHarness first = CaseHarness.onDisk(JobClock.EVENT, ROOM_FOR_ALL, null, items)) {
      tell(first, events.subList(0, half));
      state = first.state();
      facts.addAll(first.facts());
      cards.addAll(first.cards());
      // What is told after the checkpoint is not in it.
      tell(first, events.subList(half, events.size()));
    }
    try (CaseHarness second = CaseHarness.onDisk(JobClock.EVENT, ROOM_FOR_ALL, state, items);
        CaseHarness undisturbed = CaseHarness.onDisk(JobClock.EVENT, ROOM_FOR_ALL, null, items)) {
      tell(second, events.subList(half, events.size()));
      second.eventClock(QUARTER.end());
      facts.addAll(second.facts());
      cards.addAll(second.cards());

      tell(undisturbed, events);
      undisturbed.eventClock(QUARTER.end());
      assertThat(facts).isEqualTo(undisturbed.facts());
      assertThat(cards).isEqualTo(undisturbed.cards()).isNotEmpty();
    }
  }

  private static void tell(CaseHarness harness, List<CaseEvent> events) throws Exception {
    for (CaseEvent event : events) {
      harness.told(event);
    }
  }

  private List<CaseEvent> events() {
    List<CaseEvent> events = new ArrayList<>();
    county.events().forEachRemaining(events::add);
    return events;
  }
}
