package cn.sanyi.model.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 全国年节及纪念日放假办法: one version of the Regulation on Public Holidays.
 *
 * @param published day on which it was made public
 * @param inForce first day on which it holds
 * @param leaves days off, festival by festival
 */
record Regulation(LocalDate published, LocalDate inForce, List<Leave> leaves) {

  /**
   * Days off for a festival.
   *
   * @param first the first of them, in days from that of the festival
   * @param days how many
   */
  record Leave(Festival festival, int first, int days) {}

  /** All versions on file, in the order in which they were published. */
  static List<Regulation> read() {
    Map<LocalDate, Regulation> versions = new TreeMap<>();
    for (String[] row : Tsv.rows("regulations.tsv")) {
      LocalDate published = LocalDate.parse(row[0]);
      versions
          .computeIfAbsent(
              published, day -> new Regulation(day, LocalDate.parse(row[1]), new ArrayList<>()))
          .leaves
          .add(
              new Leave(
                  Festival.valueOf(row[2]), Integer.parseInt(row[3]), Integer.parseInt(row[4])));
    }
    return List.copyOf(versions.values());
  }

  /** The statutory days off of a year, whether or not it is in force then, weekends included. */
  List<LocalDate> daysOff(int year) {
    List<LocalDate> days = new ArrayList<>();
    for (Leave leave : leaves) {
      LocalDate first = leave.festival().in(year).plusDays(leave.first());
      for (int i = 0; i < leave.days(); i++) {
        days.add(first.plusDays(i));
      }
    }
    return days;
  }
}
