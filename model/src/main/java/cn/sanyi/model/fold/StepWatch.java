package cn.sanyi.model.fold;

import cn.sanyi.model.Code;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.Due;
import cn.sanyi.model.calendar.Limit;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step of a case that its step limits point at: the first that was not done in time, else the
 * one that runs.
 *
 * <p>Steps follow each other as the item lists them. A step begins when the one before it is done,
 * the first at acceptance; it is done when it, or a later one, is first recorded as done, at the
 * latest with the decision or the end of the case. Its limit is counted as the promised one is. An
 * extension is the step's that ran when it was approved, and helps none that was overdue by then.
 *
 * @param watchedStep 环节 that was the first not to be done within its limit, else the one that runs;
 *     null where the item limits no steps, the case was not accepted or all were done in time
 * @param watchedStepDays its limit in working days, extensions granted during it included; or null
 * @param watchedStepDueAt first instant at which it is overdue, or null with it and while the clock
 *     is stopped
 */
public record StepWatch(
    @Code @Nullable String watchedStep,
    @Nullable Integer watchedStepDays,
    @Nullable Instant watchedStepDueAt)
    implements Serializable {
  /** None is pointed at. */
  public static final StepWatch NONE = new StepWatch(null, null, null);

  /**
   * @param item version in force, or null where unknown
   */
  static StepWatch of(
      List<CaseEvent> timeline,
      @Nullable ServiceItem item,
      Milestones milestones,
      Stops stops,
      Extensions extensions,
      Calendars calendars) {
    Instant began = milestones.acceptedAt();
    if (item == null || item.limits().stepLimits().isEmpty() || began == null) {
      return NONE;
    }
    List<StepLimit> limits = item.limits().stepLimits();
    Instant over = over(timeline, milestones);
    Calculation calculation = new Calculation(ChinaTime.date(began), stops, calendars);
    for (int i = 0; i < limits.size(); i++) {
      Instant done = notBefore(began, done(timeline, limits, i, over));
      // What was approved before the acceptance is the first step's.
      List<CaseEvent> approvals = extensions.between(i == 0 ? Instant.MIN : began, done);
      StepWatch running = calculation.step(limits.get(i), ChinaTime.date(began), approvals);
      if (done == null
          || running.watchedStepDueAt != null && !done.isBefore(running.watchedStepDueAt)) {
        return running;
      }
      if (done.equals(over)) {
        return NONE;
      }
      began = done;
    }
    return NONE;
  }

  /** When there are no steps any more: with the decision or the end, whichever is earlier. */
  private static @Nullable Instant over(List<CaseEvent> timeline, Milestones milestones) {
    Instant over = milestones.endedAt();
    for (CaseEvent event : timeline) {
      if (event.type() == EventType.DECIDED) {
        return over == null || event.occurredAt().isBefore(over) ? event.occurredAt() : over;
      }
    }
    return over;
  }

  private static @Nullable Instant done(
      List<CaseEvent> timeline, List<StepLimit> limits, int step, @Nullable Instant over) {
    for (CaseEvent event : timeline) {
      if (event.type() == EventType.STEP_DONE && atLeast(event.detail().step(), limits, step)) {
        return over == null || event.occurredAt().isBefore(over) ? event.occurredAt() : over;
      }
    }
    return over;
  }

  private static boolean atLeast(@Nullable String name, List<StepLimit> limits, int step) {
    for (int i = step; i < limits.size(); i++) {
      if (limits.get(i).step().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Instant notBefore(Instant began, @Nullable Instant done) {
    return done != null && done.isBefore(began) ? began : done;
  }

  /** Due days by the calendars that rule the case. */
  private record Calculation(LocalDate accepted, Stops stops, Calendars calendars) {
    StepWatch step(StepLimit limit, LocalDate began, List<CaseEvent> approvals) {
      int days = limit.workingDays();
      Instant dueAt = dueAt(days, began);
      for (CaseEvent approval : approvals) {
        if (dueAt == null || approval.occurredAt().isBefore(dueAt)) {
          days += Extensions.daysOf(approval);
          dueAt = dueAt(days, began);
        }
      }
      return new StepWatch(limit.step(), days, dueAt);
    }

    private @Nullable Instant dueAt(int days, LocalDate began) {
      Limit limit = new Limit(days, LimitUnit.WORKING_DAY, 0);
      return Due.overdueFrom(
          Due.of(limit, calendars.inForceOn(accepted), calendars.latest(), began, stops.days())
              .holding());
    }
  }
}
