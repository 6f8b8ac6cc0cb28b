package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.county.CountyTruth.Totals;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.period.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The truth beside a straightforward recount of what was delivered. */
class TruthTest {
  private static final County COUNTY =
      County.of(CountySettings.of(11, 30_000, Period.parse("2019Q4")));
  private static final Map<String, List<CaseEvent>> CASES = cases();

  @Test
  void agreesWithARecountOfTheEvents() {
    List<List<CaseEvent>> timelines =
        CASES.values().stream().map(Fold::timeline).filter(t -> !t.isEmpty()).toList();
    Totals totals =
        new Totals(
            arrivals(e -> true),
            repeats(),
            arrivals(e -> e.entry().operation() == Operation.UPSERT && e.entry().revision() > 0)
                - repeatsRevised(),
            arrivals(e -> e.entry().operation() == Operation.DELETE),
            timelines.stream().mapToLong(List::size).sum(),
            timelines.size(),
            CASES.size() - timelines.size(),
            timelines.stream().filter(TruthTest::online).count(),
            with(timelines, EventType.ACCEPTED),
            with(timelines, EventType.CLOSED),
            with(timelines, EventType.NOT_ACCEPTED),
            with(timelines, EventType.WITHDRAWN),
            with(timelines, EventType.REVOKED));
    assertThat(COUNTY.truth().totals()).isEqualTo(totals);
    assertThat(totals.open()).isPositive();
  }

  @Test
  void writesOneLineForTheTotalsAndOneForEachPlantedCase() {
    CountyTruth truth = COUNTY.truth();
    int planted = truth.planted().values().stream().mapToInt(List::size).sum();
    List<String> lines = truth.jsonLines().toList();
    assertThat(lines).hasSize(planted + 1);
    assertThat(lines.get(0)).startsWith("{\"kind\":\"totals\",\"seed\":11,");
    assertThat(lines.get(1))
        .matches(
            "\\{\"kind\":\"misconduct\",\"code\":\"F1\",\"name\":\"先办后补录\","
                + "\"caseId\":\"shizong:530323\\d{14}\"}");
    assertThat(CASES.keySet())
        .containsAll(truth.planted().values().stream().flatMap(List::stream).toList());
  }

  private static long arrivals(Predicate<CaseEvent> predicate) {
    return CASES.values().stream().flatMap(List::stream).filter(predicate).count();
  }

  private static long repeats() {
    return repeats(e -> true);
  }

  private static long repeatsRevised() {
    return repeats(e -> e.entry().operation() == Operation.UPSERT && e.entry().revision() > 0);
  }

  private static long repeats(Predicate<CaseEvent> predicate) {
    long repeats = 0;
    for (List<CaseEvent> events : CASES.values()) {
      Set<String> seen = new HashSet<>();
      for (CaseEvent event : events) {
        if (!seen.add(event.entry().eventId() + "/" + event.entry().revision())
            && predicate.test(event)) {
          repeats++;
        }
      }
    }
    return repeats;
  }

  private static boolean online(List<CaseEvent> timeline) {
    return timeline.stream()
        .filter(event -> event.parties().channel() != null)
        .findFirst()
        .map(event -> event.parties().channel().online() && event.parties().handlerToken() == null)
        .orElse(false);
  }

  private static long with(List<List<CaseEvent>> timelines, EventType type) {
    return timelines.stream().filter(t -> t.stream().anyMatch(e -> e.type() == type)).count();
  }

  private static Map<String, List<CaseEvent>> cases() {
    Map<String, List<CaseEvent>> cases = new LinkedHashMap<>();
    for (Iterator<CaseEvent> events = COUNTY.events(); events.hasNext(); ) {
      CaseEvent event = events.next();
      cases.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
    }
    return cases;
  }
}
