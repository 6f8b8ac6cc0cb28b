package cn.sanyi.rules.card;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which events of a case leave its cards as they are, told without folding: whoever gets several
 * events at once need not look at the cards after each of them. May say no where the answer is yes.
 */
public final class Bystander {
  /** Of an open case none of these moves a limit, stops the clock or ends it. */
  private static final Set<EventType> QUIET =
      EnumSet.of(
          EventType.VISITED,
          EventType.MATERIAL_SUPPLIED,
          EventType.STEP_DONE,
          EventType.DECIDED,
          EventType.DELIVERED);

  private Bystander() {}

  /**
   * Whether the cards that a case will ever warrant are the same with and without an event.
   *
   * @param others all other events of the case, in any order, taken-back ones included; may be none
   * @param event one more
   * @param stepsLimited whether steps of its item may have limits of their own
   */
  public static boolean amongst(
      Collection<CaseEvent> others, CaseEvent event, boolean stepsLimited) {
    if (event.detail().promisedDueAt() != null
        || event.type().endsCase()
        || event.type().supervises()) {
      return false;
    }
    boolean quiet = QUIET.contains(event.type()) && !(stepsLimited && endsAStep(event));
    boolean accepted = event.type() == EventType.ACCEPTED;
    for (CaseEvent other : others) {
      if (other.detail().promisedDueAt() != null
          || other.type().endsCase()
          || other.type() == EventType.MISCONDUCT_CONFIRMED) {
        return false;
      }
      accepted |= other.type() == EventType.ACCEPTED;
      quiet &= addsTo(other, event);
    }
    // Before the acceptance no limit runs.
    return quiet || !accepted;
  }

  /** Whether an event ends a step of its case: only then it matters whether steps are limited. */
  public static boolean endsAStep(CaseEvent event) {
    return event.type() == EventType.STEP_DONE || event.type() == EventType.DECIDED;
  }

  /** Whether an event neither replaces another one nor names another item or unit. */
  private static boolean addsTo(CaseEvent other, CaseEvent event) {
    return Objects.equals(other.desk().itemCode(), event.desk().itemCode())
        && Objects.equals(other.desk().unitCode(), event.desk().unitCode())
        && !other.entry().eventId().equals(event.entry().eventId());
  }
}
