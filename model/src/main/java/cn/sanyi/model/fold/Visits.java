package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Counts how often the applicant had to come: distinct (day, hall) of being present. */
final class Visits {
  private Visits() {}

  static int count(List<CaseEvent> timeline) {
    int visits = 0;
    LocalDate day = null;
    List<String> halls = new ArrayList<>(2);
    boolean somewhere = false;
    // In order of time, so the events of one day stand side by side.
    for (CaseEvent event : timeline) {
      if (!present(event)) {
        continue;
      }
      LocalDate date = ChinaTime.date(event.occurredAt());
      if (!date.equals(day)) {
        visits += ofDay(halls, somewhere);
        day = date;
        halls.clear();
        somewhere = true;
      }
      if (event.desk().hallCode() != null && !halls.contains(event.desk().hallCode())) {
        halls.add(event.desk().hallCode());
      }
    }
    return visits + ofDay(halls, somewhere);
  }

  /** A presence without a hall's name is taken for one in a hall named that day. */
  private static int ofDay(List<String> halls, boolean somewhere) {
    return somewhere ? Math.max(1, halls.size()) : 0;
  }

  private static boolean present(CaseEvent event) {
    return switch (event.type()) {
      case VISITED -> true;
      case SUBMITTED, ACCEPTED, CORRECTION_RECEIVED, DELIVERED ->
          event.parties().channel() == Channel.WINDOW;
      case MATERIAL_SUPPLIED ->
          event.parties().channel() == Channel.WINDOW
              && (event.detail().supplyMethod() == null || !event.detail().supplyMethod().exempt());
      case CORRECTION_REQUESTED,
          NOT_ACCEPTED,
          SPECIAL_STARTED,
          SPECIAL_ENDED,
          STEP_DONE,
          DECIDED,
          CLOSED,
          WITHDRAWN,
          REVOKED,
          WARNING_ANSWERED,
          YELLOW_ANSWERED,
          MISCONDUCT_CONFIRMED ->
          false;
    };
  }
}
