package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.Suspensions;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fold: a pure function from all events of one case, the catalogue and the calendars to the
 * case's facts. Flink runs it live and Spark runs it again for the record.
 *
 * <p>Which events stand: of several with one {@code eventId} the highest revision (ties: a DELETE,
 * the earlier recordedAt, then the content in canonical order, so that no arrival order matters); a
 * DELETE that stands removes the event. What stands is ordered by (occurredAt, rank of its type,
 * eventId).
 *
 * <p>How they are read:
 *
 * <ul>
 *   <li>what supervisors say (answers, confirmations) names nothing and moves no limit; a case of
 *       which nothing else is known is the exception;
 *   <li>the first value named of item and source; channel is that of the (earliest) submission,
 *       else the first named; responsible unit, hall and window are those of the (earliest)
 *       acceptance, else the first named, unit else the item's owner;
 *   <li>an application by PC or mobile is online unless a window filed it: a member of staff, on a
 *       day on which the applicant was in a hall;
 *   <li>acceptance is the earliest ACCEPTED, submission the earliest SUBMITTED, decision the last
 *       DECIDED, closing the last CLOSED, outcome that of the last CLOSED or DECIDED naming one;
 *   <li>the case ends with the last of CLOSED, NOT_ACCEPTED, WITHDRAWN, REVOKED;
 *   <li>item version, and calendar for the original due date, are those in force on the day of
 *       acceptance (else submission, else first event); the due date is computed again with the
 *       latest calendar and the later of both holds, so an amended holiday never makes a case late;
 *   <li>special procedures pair a start with the next end of the same kind (a kindless end takes
 *       the earliest open start); EXTENSION adds its days to the limits instead of stopping the
 *       clock, unless the case has ended; a correction after acceptance stops it only if the item
 *       says so; overlapping spans merge; a span open at the closing ends there; an open span of an
 *       open case stops the clock;
 *   <li>an own deadline ({@code promisedDueAt}, the last named, but none earlier once the case is
 *       accepted) overrides the promised limit; it is the source's last word, so neither extensions
 *       nor open procedures move it;
 *   <li>limits in calendar days, months and years are due at the end of that day, or of the next
 *       working day where it is off; a 即办件 without a limit is due on the day of acceptance;
 *   <li>net and suspended working days are counted by the latest calendar: a day that was off never
 *       counts;
 *   <li>on time is asked of the due instant, not of that count: the two differ on days off after
 *       the due day, where a special procedure begins when the limit is over, and where only the
 *       calendar of acceptance grants the due day;
 *   <li>steps with limits follow each other as the item lists them, see {@link StepWatch};
 *   <li>a visit is a distinct (day, hall) of VISITED, or of SUBMITTED, ACCEPTED,
 *       CORRECTION_RECEIVED, MATERIAL_SUPPLIED (unless exempt) or DELIVERED through the WINDOW
 *       channel; a presence that names no hall is one in a hall named that day.
 * </ul>
 */
public final class Fold {
  private Fold() {}

  /** The events that stand, in the order in which the fold reads them: a case's timeline. */
  public static List<CaseEvent> timeline(Collection<CaseEvent> events) {
    return Timeline.of(events).standing();
  }

  /**
   * The days on which the clock of a case stood still, between acceptance and end.
   *
   * @param events of exactly this case, in any order, repeats and taken-back ones included
   * @param item the version in force at acceptance, or null where it is unknown
   */
  public static Suspensions suspensions(Collection<CaseEvent> events, @Nullable ServiceItem item) {
    List<CaseEvent> timeline = timeline(events);
    Milestones milestones = Milestones.of(timeline);
    return stops(interruptions(timeline, milestones, item), milestones).days();
  }

  private static Interruptions interruptions(
      List<CaseEvent> timeline, Milestones milestones, @Nullable ServiceItem item) {
    boolean correctionsStop = item != null && item.limits().suspendsOnCorrection();
    return Interruptions.of(timeline, correctionsStop ? milestones.acceptedAt() : null);
  }

  private static Stops stops(Interruptions interruptions, Milestones milestones) {
    return Stops.of(interruptions.spans(), milestones.acceptedAt(), milestones.endedAt());
  }

  /**
   * The facts of one case.
   *
   * @param events of exactly this case, in any order, repeats and taken-back ones included
   * @return state {@link CaseState#DELETED} where no event stands
   * @throws IllegalArgumentException if there is no event at all
   */
  public static CaseFacts fold(
      Collection<CaseEvent> events, Catalogue catalogue, Calendars calendars) {
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a case without any event");
    }
    Timeline timeline = Timeline.of(events);
    return timeline.standing().isEmpty()
        ? deleted(events, timeline.eventsSeen())
        : facts(timeline, catalogue, calendars);
  }

  private static CaseFacts facts(Timeline read, Catalogue catalogue, Calendars calendars) {
    List<CaseEvent> timeline = read.standing();
    List<CaseEvent> handling = read.handling();
    CaseEvent first = handling.get(0);
    Milestones milestones = Milestones.of(timeline);
    Responsibility responsibility = Responsibility.of(handling, milestones.accepted);

    LocalDate accepted = date(milestones.acceptedAt());
    CaseEvent submitted = milestones.submitted != null ? milestones.submitted : first;
    LocalDate ruled = accepted != null ? accepted : ChinaTime.date(submitted.occurredAt());
    ServiceItem item = catalogue.item(responsibility.itemCode(), ruled);
    String unitCode = responsibility.unitCode();
    if (unitCode == null && item != null) {
      unitCode = item.unitCode();
    }
    Organisation unit = catalogue.organisation(unitCode, ruled);
    Organisation window = catalogue.organisation(responsibility.windowCode(), ruled);

    Interruptions interruptions = interruptions(timeline, milestones, item);
    Stops stops = stops(interruptions, milestones);
    Extensions extensions = interruptions.extensions(milestones.endedAt());
    Clock clock = Clock.of(item, extensions.days(), accepted, stops, calendars, milestones);
    boolean extendedTooLate =
        milestones.ownDeadline == null && extensions.tooLate(item, accepted, stops, calendars);

    StepWatch step = StepWatch.of(timeline, item, milestones, stops, extensions, calendars);

    Application application = Application.of(handling, milestones.submitted);
    Integer visits = Visits.count(timeline);
    if (visits == 0 && application.channel() == null) {
      visits = null;
    }
    Materials materials = Materials.of(timeline);
    boolean itemUnknown = item == null && responsibility.itemCode() != null;
    boolean stopped = accepted != null && milestones.ended == null && interruptions.specialOpen();

    return new CaseFacts(
        first.caseId(),
        first.source(),
        new Handling(
            responsibility.itemCode(),
            item == null ? null : item.version(),
            unitCode,
            responsibility.hallCode(),
            responsibility.windowCode(),
            window == null ? null : window.kind() == OrganisationKind.INTEGRATED_WINDOW),
        application,
        Course.of(milestones, stopped),
        Trail.of(milestones, read.eventsSeen()),
        ItemTraits.of(item),
        clock.limits(),
        clock.due(),
        clock.elapsed(),
        new Burden(
            milestones.corrections,
            milestones.steps,
            visits,
            item == null ? null : item.demands().materials(),
            materials.supplied(),
            materials.exempt()),
        step,
        Supervision.of(milestones, unit != null && unit.answersAlerts()),
        Findings.of(
            timeline,
            milestones,
            interruptions,
            item,
            itemUnknown,
            extendedTooLate,
            clock.basis()));
  }

  private static CaseFacts deleted(Collection<CaseEvent> events, int eventsSeen) {
    CaseEvent any = events.iterator().next();
    String source = any.source();
    for (CaseEvent event : events) {
      source = event.source().compareTo(source) < 0 ? event.source() : source;
    }
    return new CaseFacts(
        any.caseId(),
        source,
        Handling.UNKNOWN,
        Application.UNKNOWN,
        Course.DELETED,
        new Trail(null, null, 0, eventsSeen),
        ItemTraits.UNKNOWN,
        Limits.UNKNOWN,
        DueDates.NEVER,
        Elapsed.NONE,
        Burden.NONE,
        StepWatch.NONE,
        Supervision.NONE,
        Set.of());
  }

  private static @Nullable LocalDate date(@Nullable Instant instant) {
    return instant == null ? null : ChinaTime.date(instant);
  }
}
