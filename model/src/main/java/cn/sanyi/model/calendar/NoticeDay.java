package cn.sanyi.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What one notice says about one day.
 *
 * @param issued day on which the notice was made public
 * @param works whether offices work on {@code date}
 */
record NoticeDay(LocalDate issued, LocalDate date, boolean works) {

  /** +1 worked although a weekend, -1 off although Monday to Friday, 0 as usual. */
  byte correction() {
    boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    if (works == weekday) {
      return 0;
    }
    return (byte) (works ? 1 : -1);
  }
}
