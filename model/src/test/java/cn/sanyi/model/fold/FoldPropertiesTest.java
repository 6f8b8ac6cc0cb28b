package cn.sanyi.model.fold;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.Deadline;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.SpecialKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for the facts of any history, sensible or not. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class FoldPropertiesTest {

  @Property
  void arrivalOrderAndRepetitionChangeNothing(
      @ForAll List<CaseEvent> history, @ForAll Random random) {
    List<CaseEvent> arrived = new ArrayList<>(history);
    arrived.addAll(history.subList(0, random.nextInt(history.size() + 1)));
    Collections.shuffle(arrived, random);
    assertThat(Samples.fold(arrived)).isEqualTo(Samples.fold(history));
    assertThat(Fold.timeline(arrived)).isEqualTo(Fold.timeline(history));
  }

  @Property
  void aLateCorrectionGivesTheFactsOfHavingSaidItRight(
      @ForAll List<CaseEvent> history, @ForAll CaseEvent said, @ForAll Random random) {
    List<CaseEvent> right = new ArrayList<>(history);
    int place = random.nextInt(history.size());
    CaseEvent old = history.get(place);
    CaseEvent correction =
        like(said, old.entry().eventId(), old.entry().revision() + 7, Operation.UPSERT);
    right.removeIf(event -> event.entry().eventId().equals(old.entry().eventId()));
    right.add(correction);
    List<CaseEvent> corrected = new ArrayList<>(history);
    corrected.add(random.nextInt(history.size() + 1), correction);
    assertThat(allButSeen(corrected)).isEqualTo(allButSeen(right));
  }

  @Property
  void takingBackIsLikeNeverHavingSaid(
      @ForAll List<CaseEvent> history, @ForAll CaseEvent said, @ForAll Random random) {
    Assume.that(!Fold.timeline(history).isEmpty());
    List<CaseEvent> more = new ArrayList<>(history);
    more.add(like(said, "extra", 3, Operation.UPSERT));
    more.add(like(said, "extra", random.nextBoolean() ? 3 : 4, Operation.DELETE));
    Collections.shuffle(more, random);
    assertThat(allButSeen(more)).isEqualTo(allButSeen(history));
  }

  @Property
  void theVersionOfTheRowOnlyGrows(@ForAll List<CaseEvent> history) {
    long before = 0;
    for (int known = 1; known <= history.size(); known++) {
      long seen = Samples.fold(history.subList(0, known)).trail().eventsSeen();
      assertThat(seen).isBetween(before, before + 1);
      before = seen;
    }
  }

  @Property
  void dueDateVerdictAndDaysUsedAgree(
      @ForAll List<CaseEvent> history, @ForAll @IntRange(max = 30) int limit) {
    CaseFacts facts = fold(history, limit, true);
    if (facts.due().dueAt() == null || facts.course().closedAt() == null) {
      assertThat(facts.elapsed().onTime()).isNull();
      return;
    }
    assertThat(facts.elapsed().onTime())
        .isEqualTo(facts.course().closedAt().isBefore(facts.due().dueAt()));
    assertThat(facts.overdueAt(facts.due().dueAt().minusMillis(1))).isFalse();
    if (facts.due().dueBasis() != DueBasis.OWN_DEADLINE) {
      if (facts.elapsed().onTime()) {
        // The later due day holds: by one of both calendars no more days than granted were used.
        int byAcceptance = daysUsed(facts, history, facts.limits().calendarVersion());
        assertThat(Math.min(byAcceptance, facts.elapsed().netWorkingDays()))
            .isLessThanOrEqualTo(
                Math.max(facts.limits().limitDays(), acceptedOnADayOff(facts) ? 1 : 0));
      } else {
        assertThat(facts.elapsed().netWorkingDays())
            .isGreaterThanOrEqualTo(facts.limits().limitDays());
      }
    }
  }

  @Property
  void aLongerLimitIsNeverDueEarlier(
      @ForAll List<CaseEvent> history, @ForAll @IntRange(max = 60) int limit) {
    CaseFacts shorter = fold(history, limit, true);
    CaseFacts longer = fold(history, limit + 1, true);
    if (longer.due().dueAt() != null) {
      assertThat(shorter.due().dueAt()).isBeforeOrEqualTo(longer.due().dueAt());
    }
  }

  @Property
  void aClosedCaseWithALimitHasAVerdict(@ForAll List<CaseEvent> history) {
    CaseFacts facts = Samples.fold(history);
    if (facts.course().closedAt() != null && facts.course().acceptedAt() != null) {
      assertThat(facts.elapsed().netWorkingDays()).isNotNegative();
      assertThat(facts.elapsed().onTime() == null).isEqualTo(facts.limits().limitDays() == null);
      if (facts.due().dueAt() != null && facts.due().dueBasis() != DueBasis.OWN_DEADLINE) {
        assertThat(facts.due().dueAt()).isAfter(facts.course().acceptedAt());
      }
    }
  }

  /** Ticks every day off by hand: the fold's sums over merged spans must come to the same. */
  @Property
  void netWorkingDaysAreTheDaysOnWhichTheClockRan(@ForAll List<CaseEvent> history) {
    CaseFacts facts = fold(history, null, false);
    Assume.that(facts.elapsed().netWorkingDays() != null);
    WorkingDays calendar = Samples.CALENDARS.latest();
    List<Span> spans = Interruptions.of(Fold.timeline(history), null).spans();
    LocalDate closed = ChinaTime.date(facts.course().closedAt());
    int net = 0;
    int suspended = 0;
    LocalDate day = ChinaTime.date(facts.course().acceptedAt()).plusDays(1);
    for (; !day.isAfter(closed); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        boolean stood = stood(day, spans);
        net += stood ? 0 : 1;
        suspended += stood ? 1 : 0;
      }
    }
    assertThat(facts.elapsed().netWorkingDays()).isEqualTo(net);
    assertThat(facts.elapsed().suspendedDays()).isEqualTo(suspended);
  }

  private static boolean stood(LocalDate day, List<Span> spans) {
    return spans.stream()
        .anyMatch(
            span ->
                day.isAfter(ChinaTime.date(span.from()))
                    && (span.until() == null || !day.isAfter(ChinaTime.date(span.until()))));
  }

  @Property
  void aFurtherSpecialProcedureNeverMakesACaseDueEarlier(
      @ForAll List<CaseEvent> history,
      @ForAll CaseEvent first,
      @ForAll CaseEvent second,
      @ForAll @IntRange(max = 20) int days) {
    List<CaseEvent> open = new ArrayList<>();
    open.add(at(EventType.ACCEPTED, first.occurredAt().minusSeconds(days * 43_200L), "accepted"));
    for (CaseEvent event : history) {
      if (event.type() == EventType.STEP_DONE || event.type() == EventType.SUBMITTED) {
        open.add(at(event.type(), event.occurredAt(), event.entry().eventId()));
      }
    }
    CaseFacts none = Samples.fold(open);
    procedure(open, SpecialKind.HEARING, first.occurredAt(), days);
    CaseFacts one = Samples.fold(open);
    procedure(open, SpecialKind.INSPECTION, second.occurredAt(), 20 - days);
    CaseFacts two = Samples.fold(open);
    assertThat(one.due().dueAt()).isAfterOrEqualTo(none.due().dueAt());
    assertThat(two.due().dueAt()).isAfterOrEqualTo(one.due().dueAt());
  }

  private static void procedure(List<CaseEvent> events, SpecialKind kind, Instant start, int days) {
    Instant end = start.plusSeconds(86_400L * days);
    events.add(special(EventType.SPECIAL_STARTED, kind, start));
    events.add(special(EventType.SPECIAL_ENDED, kind, end));
  }

  /** Named by its kind too: two procedures that begin at one instant are two statements. */
  private static CaseEvent special(EventType type, SpecialKind kind, Instant when) {
    return CaseEvent.builder("test:1", type, when)
        .eventId(type + "@" + kind)
        .specialKind(kind)
        .build();
  }

  @Property
  void stopsMeansNoDueInstantAndTheOtherWayRound(@ForAll List<CaseEvent> history) {
    CaseFacts facts = Samples.fold(history);
    if (facts.course().acceptedAt() != null
        && facts.limits().limitDays() != null
        && facts.due().dueAt() == null) {
      assertThat(facts.course().state()).isEqualTo(CaseState.SUSPENDED);
    }
    if (facts.course().state() == CaseState.SUSPENDED && facts.due().dueAt() != null) {
      assertThat(
              facts.due().dueBasis() == DueBasis.OWN_DEADLINE || dueBeforeTheStop(facts, history))
          .isTrue();
    }
  }

  private static String allButSeen(List<CaseEvent> history) {
    return Samples.fold(history).toString().replaceFirst("eventsSeen=\\d+", "");
  }

  private static boolean dueBeforeTheStop(CaseFacts facts, List<CaseEvent> history) {
    return Interruptions.of(Fold.timeline(history), null).spans().stream()
        .filter(span -> span.until() == null)
        .allMatch(
            span -> !facts.due().dueAt().isAfter(ChinaTime.endOf(ChinaTime.date(span.from()))));
  }

  private static boolean acceptedOnADayOff(CaseFacts facts) {
    LocalDate accepted = ChinaTime.date(facts.course().acceptedAt());
    return !Samples.CALENDARS.latest().isWorkingDay(accepted)
        || !Samples.CALENDARS.version(facts.limits().calendarVersion()).isWorkingDay(accepted);
  }

  private static int daysUsed(CaseFacts facts, List<CaseEvent> history, String calendar) {
    LocalDate accepted = ChinaTime.date(facts.course().acceptedAt());
    LocalDate closed = ChinaTime.date(facts.course().closedAt());
    var item = Samples.item(10, LimitUnit.WORKING_DAY, false, true);
    return closed.isBefore(accepted)
        ? 0
        : Deadline.netWorkingDays(
            Samples.CALENDARS.version(calendar), accepted, closed, Fold.suspensions(history, item));
  }

  private static CaseFacts fold(List<CaseEvent> history, Integer limit, boolean correctionsStop) {
    var item = Samples.item(limit, LimitUnit.WORKING_DAY, false, correctionsStop);
    return Fold.fold(history, Samples.catalogue(item), Samples.CALENDARS);
  }

  private static CaseEvent at(EventType type, Instant when, String id) {
    return CaseEvent.builder("test:1", type, when).eventId(id).itemCode(Samples.ITEM).build();
  }

  private static CaseEvent like(CaseEvent event, String id, long revision, Operation operation) {
    return CaseEvent.builder(event.caseId(), event.type(), event.occurredAt())
        .eventId(id)
        .revision(revision)
        .operation(operation)
        .itemCode(event.desk().itemCode())
        .source(event.source())
        .channel(event.parties().channel())
        .recordedAt(event.recordedAt())
        .promisedDueAt(event.detail().promisedDueAt())
        .specialKind(event.detail().specialKind())
        .extensionDays(event.detail().extensionDays())
        .build();
  }
}
