package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import java.util.List;
import java.util.function.Function;

/**
 * Who handles a case. Null where no event says.
 *
 * @param unitCode of the acceptance, else the first named; so are hall and window
 */
record Responsibility(String itemCode, String unitCode, String hallCode, String windowCode) {

  /**
   * @param accepted the earliest acceptance, or null
   */
  static Responsibility of(List<CaseEvent> timeline, CaseEvent accepted) {
    return new Responsibility(
        firstNamed(timeline, event -> event.desk().itemCode()),
        atAcceptance(timeline, accepted, event -> event.desk().unitCode()),
        atAcceptance(timeline, accepted, event -> event.desk().hallCode()),
        atAcceptance(timeline, accepted, event -> event.desk().windowCode()));
  }

  private static String atAcceptance(
      List<CaseEvent> timeline, CaseEvent accepted, Function<CaseEvent, String> attribute) {
    String named = accepted == null ? null : attribute.apply(accepted);
    return named != null ? named : firstNamed(timeline, attribute);
  }

  private static <T> T firstNamed(List<CaseEvent> timeline, Function<CaseEvent, T> attribute) {
    for (CaseEvent event : timeline) {
      T value = attribute.apply(event);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
