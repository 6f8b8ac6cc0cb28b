package cn.sanyi.model.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts one version of the calendar together, day by day. */
final class Days {
  private static final LocalDate LAST = LocalDate.of(Festival.lastYear(), 12, 31);

  private final LocalDate first;
  private final byte[] kinds;
  private final BitSet settled = new BitSet();

  private Days(LocalDate first) {
    this.first = first;
    this.kinds = new byte[index(LAST) + 1];
  }

  /**
   * @param regulations known by then, oldest first, at least one
   * @param notices issued by then, oldest first: a later one overrules an earlier one about a date
   */
  static WorkingDays version(String name, List<Regulation> regulations, List<NoticeDay> notices) {
    Days days = new Days(regulations.get(0).inForce());
    years(notices).values().forEach(days.settled::set);
    days.provisional(regulations);
    notices.forEach(notice -> days.kinds[days.index(notice.date())] = notice.correction());
    int first = (int) days.first.toEpochDay();
    return new WorkingDays(name, first, days.kinds, days.settled);
  }

  /** A notice settles the year of its last day; it begins with the last days of the year before. */
  private static Map<LocalDate, Integer> years(List<NoticeDay> notices) {
    Map<LocalDate, Integer> years = new HashMap<>();
    notices.forEach(day -> years.merge(day.issued(), day.date().getYear(), Math::max));
    return years;
  }

  private void provisional(List<Regulation> regulations) {
    for (int i = 0; i < regulations.size(); i++) {
      LocalDate from = regulations.get(i).inForce();
      LocalDate until =
          i + 1 < regulations.size() ? regulations.get(i + 1).inForce() : LAST.plusDays(1);
      for (int year = from.getYear(); year <= until.getYear() && year <= LAST.getYear(); year++) {
        if (!settled.get(year)) {
          regulations.get(i).daysOff(year).stream()
              .filter(day -> !day.isBefore(from) && day.isBefore(until))
              .forEach(this::off);
        }
      }
    }
  }

  private void off(LocalDate day) {
    kinds[index(day)] = new NoticeDay(day, day, false).correction();
  }

  private int index(LocalDate date) {
    return (int) (date.toEpochDay() - first.toEpochDay());
  }
}
