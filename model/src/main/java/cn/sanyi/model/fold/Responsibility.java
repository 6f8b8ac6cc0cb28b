package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a case. Null where no event says.
 *
 * @param unitCode of the acceptance, else the first named; so are hall and window
 */
record Responsibility(
    @Nullable String itemCode,
    @Nullable String unitCode,
    @Nullable String hallCode,
    @Nullable String windowCode) {

  /**
   * @param accepted the earliest acceptance, or null
   */
  static Responsibility of(List<CaseEvent> timeline, @Nullable CaseEvent accepted) {
    return new Responsibility(
        firstNamed(timeline, event -> event.desk().itemCode()),
        atAcceptance(timeline, accepted, event -> event.desk().unitCode()),
        atAcceptance(timeline, accepted, event -> event.desk().hallCode()),
        atAcceptance(timeline, accepted, event -> event.desk().windowCode()));
  }

  private static @Nullable String atAcceptance(
      List<CaseEvent> timeline,
      @Nullable CaseEvent accepted,
      Function<CaseEvent, @Nullable String> attribute) {
    String named = accepted == null ? null : attribute.apply(accepted);
    return named != null ? named : firstNamed(timeline, attribute);
  }

  private static <T> @Nullable T firstNamed(
      List<CaseEvent> timeline, Function<CaseEvent, @Nullable T> attribute) {
    for (CaseEvent event : timeline) {
      T value = attribute.apply(event);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
