package cn.sanyi.rules.card;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.CaseEventBuilder;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Whoever is called a bystander really leaves every card as it is. */
class BystanderTest {
  private static final Instant START = TestCase.at("2019-09-20T00:00");
  private static final EventType[] LIKELY = {
    EventType.ACCEPTED, EventType.MATERIAL_SUPPLIED, EventType.STEP_DONE, EventType.DECIDED
  };

  private final CardJudge judge = CardJudge.standard();
  private final Catalogue catalogue = catalogue();

  @Property(tries = 5000)
  void theCardsAreTheSameWithAndWithoutABystander(@ForAll("histories") List<CaseEvent> history) {
    List<CaseEvent> others = history.subList(1, history.size());
    boolean bystander = Bystander.amongst(others, history.get(0), stepsLimited(history));
    Schedule with = schedule(history);
    Statistics.label("bystander").collect(bystander);
    Statistics.label("bystander of a case with cards")
        .collect(bystander && !with.cards().isEmpty())
        .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
    if (bystander) {
      assertThat(with).isEqualTo(schedule(others));
    }
  }

  @Test
  void whatMovesALimitOrEndsACaseIsNone() {
    CaseEvent accepted = event(EventType.ACCEPTED, 1).build();
    assertThat(Bystander.amongst(List.of(), accepted, false)).isFalse();
    for (EventType type :
        Set.of(EventType.SPECIAL_STARTED, EventType.CORRECTION_REQUESTED, EventType.CLOSED)) {
      assertThat(Bystander.amongst(List.of(accepted), event(type, 2).build(), false)).isFalse();
    }
  }

  @Test
  void aMaterialIsOneUnlessItNamesAnotherItem() {
    CaseEvent accepted = event(EventType.ACCEPTED, 1).build();
    CaseEvent material = event(EventType.MATERIAL_SUPPLIED, 2).build();
    CaseEvent other = event(EventType.MATERIAL_SUPPLIED, 2).itemCode("I2").build();
    assertThat(Bystander.amongst(List.of(accepted), material, false)).isTrue();
    assertThat(Bystander.amongst(List.of(accepted), other, false)).isFalse();
  }

  @Test
  void aStepOrDecisionIsOneOnlyWhereStepsHaveNoLimits() {
    CaseEvent accepted = event(EventType.ACCEPTED, 1).build();
    for (EventType type : Set.of(EventType.STEP_DONE, EventType.DECIDED)) {
      CaseEvent event = event(type, 2).build();
      assertThat(Bystander.amongst(List.of(accepted), event, false)).isTrue();
      assertThat(Bystander.amongst(List.of(accepted), event, true)).isFalse();
    }
  }

  /** Of I2 they have. */
  private static boolean stepsLimited(List<CaseEvent> history) {
    return history.stream().anyMatch(event -> "I2".equals(event.desk().itemCode()));
  }

  private Schedule schedule(List<CaseEvent> events) {
    return events.isEmpty()
        ? Schedule.EMPTY
        : judge.schedule(Fold.fold(events, catalogue, Calendars.standard()));
  }

  @Provide
  Arbitrary<List<CaseEvent>> histories() {
    return Arbitraries.longs().map(BystanderTest::history);
  }

  /** Mostly orderly cases, in any order; a few with all that can be wrong. */
  private static List<CaseEvent> history(long seed) {
    Random random = new Random(seed);
    int disorder = random.nextInt(3);
    String item = random.nextInt(4) == 0 ? "I2" : "I1";
    List<CaseEvent> events = new ArrayList<>();
    int size = 1 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      events.add(event(random, disorder, i, item));
    }
    return events;
  }

  private static CaseEvent event(Random random, int disorder, int number, String item) {
    EventType type =
        random.nextInt(3) < disorder
            ? EventType.values()[random.nextInt(EventType.values().length)]
            : LIKELY[random.nextInt(LIKELY.length)];
    var event =
        event(type, random.nextInt(60 * 24))
            .eventId("e" + (random.nextInt(4) < disorder ? random.nextInt(5) : 100 + number))
            .revision(random.nextInt(2))
            .itemCode(item)
            .step(random.nextBoolean() ? "审查" : "审核")
            .outcome(random.nextBoolean() ? Outcome.APPROVED : null);
    if (random.nextInt(9) < disorder) {
      event.itemCode(random.nextBoolean() ? null : "I2");
    }
    if (random.nextInt(9) < disorder) {
      event.unitCode(random.nextBoolean() ? null : "U2");
    }
    if (random.nextInt(9) < disorder) {
      event.operation(Operation.DELETE);
    }
    if (random.nextInt(20) < disorder) {
      event.promisedDueAt(START.plus(Duration.ofHours(random.nextInt(60 * 24))));
    }
    if (type == EventType.SPECIAL_STARTED || type == EventType.SPECIAL_ENDED) {
      event.specialKind(SpecialKind.values()[random.nextInt(SpecialKind.values().length)]);
      event.extensionDays(random.nextInt(10));
    }
    return event.build();
  }

  private static CaseEventBuilder event(EventType type, int hours) {
    return CaseEvent.builder("test:1", type, START.plus(Duration.ofHours(hours)))
        .source("test")
        .eventId("e" + hours)
        .itemCode("I1")
        .unitCode("U1");
  }

  private static Catalogue catalogue() {
    Catalogue catalogue = new Catalogue();
    catalogue.add(item("I1", 1, 5, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 10, 15)));
    catalogue.add(item("I1", 2, 3, LocalDate.of(2019, 10, 15), null));
    catalogue.add(item("I2", 1, 20, LocalDate.of(2019, 1, 1), null));
    catalogue.add(
        new Organisation(
            "U1",
            1,
            "单位",
            OrganisationKind.DEPARTMENT,
            null,
            null,
            1,
            true,
            Validity.from(LocalDate.of(2019, 1, 1))));
    return catalogue;
  }

  private static ServiceItem item(
      String code, int version, int limit, LocalDate from, LocalDate to) {
    return new ServiceItem(
        code,
        version,
        "事项",
        "U1",
        new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
        new TimeLimits(
            false,
            limit,
            LimitUnit.WORKING_DAY,
            limit + 5,
            LimitUnit.WORKING_DAY,
            code.equals("I2") ? List.of(new StepLimit("审查", 2), new StepLimit("审核", 3)) : List.of(),
            true),
        new Access(true, null, Set.of(), null, false, false),
        new Demands(false, false, 1, 2, 3),
        new Validity(from, to));
  }
}
