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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which events of a case come in one bundle is chance: what becomes of the case is not. */
class BundlesChangeNothingTest {
  private static final Period QUARTER = Period.parse("2019Q4");
  private final County county = County.of(CountySettings.of(11, 500, QUARTER));

  @ParameterizedTest
  @ValueSource(ints = {2, 40, 1_000_000})
  void factsAndEveryCardThatCameOrWent(int most) throws Exception {
    ServiceItem[] items = county.items().toArray(ServiceItem[]::new);
    try (CaseHarness alone = new CaseHarness(JobClock.EVENT, items);
        CaseHarness bundled = new CaseHarness(JobClock.EVENT, items)) {
      for (CaseEvent event : events()) {
        alone.told(event);
      }
      for (List<CaseEvent> bundle : bundles(most)) {
        bundled.together(bundle);
      }
      alone.eventClock(QUARTER.end());
      bundled.eventClock(QUARTER.end());

      assertThat(perCase(bundled.cards())).isEqualTo(perCase(alone.cards()));
      assertThat(alone.cards()).anySatisfy(card -> assertThat(card.revokedAt()).isNotNull());
      assertThat(last(bundled.facts())).isEqualTo(last(alone.facts()));
      assertThat(bundled.facts()).hasSizeLessThan(alone.facts().size());
      assertThat(bundled.rawEvents()).containsExactlyInAnyOrderElementsOf(alone.rawEvents());
    }
  }

  private List<CaseEvent> events() {
    List<CaseEvent> events = new ArrayList<>();
    county.events().forEachRemaining(events::add);
    return events;
  }

  /** The events of each stretch by case, as the bundler sends them. */
  private List<List<CaseEvent>> bundles(int most) {
    Random random = new Random(most);
    List<List<CaseEvent>> all = new ArrayList<>();
    Map<String, List<CaseEvent>> held = new LinkedHashMap<>();
    int room = 0;
    for (CaseEvent event : events()) {
      if (room-- == 0) {
        all.addAll(held.values());
        held.clear();
        room = random.nextInt(most);
      }
      held.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
    }
    all.addAll(held.values());
    return all;
  }

  private static Map<String, List<IssuedCard>> perCase(List<IssuedCard> cards) {
    Map<String, List<IssuedCard>> perCase = new HashMap<>();
    cards.forEach(
        card -> perCase.computeIfAbsent(card.card().caseId(), id -> new ArrayList<>()).add(card));
    return perCase;
  }

  private static Map<String, CaseFacts> last(List<CaseFacts> facts) {
    Map<String, CaseFacts> last = new HashMap<>();
    facts.forEach(each -> last.put(each.caseId(), each));
    return last;
  }
}
