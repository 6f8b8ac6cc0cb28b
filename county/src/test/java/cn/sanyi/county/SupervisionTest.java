package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.period.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers, confirmations and limits of steps: there are some, and they make sense. */
class SupervisionTest {
  private static final County COUNTY =
      County.of(CountySettings.of(2019, 20_000, Period.parse("2019Q4")));
  private static final Map<String, List<CaseEvent>> CASES = cases();

  @Test
  void onlyUnitsThatAnswerAlertsAnswerThem() {
    Set<String> answering =
        COUNTY.organisations().stream()
            .filter(Organisation::answersAlerts)
            .map(Organisation::code)
            .collect(Collectors.toSet());
    List<CaseEvent> answers = ofType(EventType.WARNING_ANSWERED, EventType.YELLOW_ANSWERED);
    assertThat(answering).isNotEmpty();
    assertThat(answers).hasSizeGreaterThan(50);
    assertThat(answers).allMatch(answer -> answering.contains(answer.desk().unitCode()));
  }

  @Test
  void someOfThePlantedMisconductIsConfirmedAndNothingElse() {
    Set<String> planted =
        COUNTY.truth().planted().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    List<CaseEvent> confirmed = ofType(EventType.MISCONDUCT_CONFIRMED);
    assertThat(confirmed).isNotEmpty();
    assertThat(confirmed).allMatch(event -> planted.contains(event.caseId()));
    assertThat(new HashSet<>(confirmed)).hasSizeLessThan(planted.size() / 5);
  }

  @Test
  void theLimitsOfStepsMakeUpThePromisedLimit() {
    List<ServiceItem> limited =
        COUNTY.items().stream().filter(item -> !item.limits().stepLimits().isEmpty()).toList();
    assertThat(limited).hasSizeGreaterThan(50);
    assertThat(limited)
        .allMatch(
            item ->
                item.limits().stepLimits().stream().mapToInt(StepLimit::workingDays).sum()
                    == item.limits().promisedLimit());
  }

  @Test
  void fewCasesLeaveAStepUndone() {
    Catalogue catalogue = new Catalogue();
    COUNTY.items().forEach(catalogue::add);
    int watched = 0;
    int late = 0;
    for (List<CaseEvent> events : CASES.values()) {
      CaseFacts facts = Fold.fold(events, catalogue, Calendars.standard());
      ServiceItem item =
          facts.course().acceptedAt() == null || !facts.course().state().ended()
              ? null
              : catalogue.items().stream()
                  .filter(i -> i.code().equals(facts.handling().itemCode()))
                  .filter(i -> facts.handling().itemVersion() == i.version())
                  .findFirst()
                  .orElse(null);
      if (item != null && !item.limits().stepLimits().isEmpty()) {
        watched++;
        late += facts.step().watchedStepDueAt() == null ? 0 : 1;
      }
    }
    assertThat(watched).isGreaterThan(200);
    assertThat(late).isBetween(1, watched / 5);
  }

  private static List<CaseEvent> ofType(EventType... types) {
    return CASES.values().stream()
        .flatMap(List::stream)
        .filter(event -> Set.of(types).contains(event.type()))
        .toList();
  }

  private static Map<String, List<CaseEvent>> cases() {
    Map<String, List<CaseEvent>> cases = new LinkedHashMap<>();
    COUNTY
        .events()
        .forEachRemaining(
            event -> cases.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event));
    return cases;
  }
}
