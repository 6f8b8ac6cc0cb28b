package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an application came.
 *
 * @param channel of the submission, else the first named, or null
 * @param online PC or mobile, and not filed by a window; null where no channel is known
 */
public record Application(@Nullable Channel channel, @Nullable Boolean online)
    implements Serializable {
  /** Nobody says how. */
  public static final Application UNKNOWN = new Application(null, null);

  /**
   * @param submitted the earliest submission, or null
   */
  static Application of(List<CaseEvent> timeline, @Nullable CaseEvent submitted) {
    Channel channel = submitted == null ? null : submitted.parties().channel();
    for (int i = 0; channel == null && i < timeline.size(); i++) {
      channel = timeline.get(i).parties().channel();
    }
    return channel == null
        ? UNKNOWN
        : new Application(channel, channel.online() && !byWindow(timeline, submitted));
  }

  /**
   * 窗口代录: filed by a member of staff on a day on which the applicant was in a hall. A handler or a
   * window alone proves nothing: many sources name on every record who has the case.
   */
  private static boolean byWindow(List<CaseEvent> timeline, @Nullable CaseEvent submitted) {
    return submitted != null
        && submitted.parties().handlerToken() != null
        && inHallOn(timeline, day(submitted));
  }

  private static boolean inHallOn(List<CaseEvent> timeline, LocalDate day) {
    return timeline.stream()
        .anyMatch(event -> event.type() == EventType.VISITED && day(event).equals(day));
  }

  private static LocalDate day(CaseEvent event) {
    return ChinaTime.date(event.occurredAt());
  }
}
