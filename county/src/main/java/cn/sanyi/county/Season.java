package cn.sanyi.county;

import java.time.DayOfWeek;
import java.util.Arrays;

/**
 * How the quarter's cases spread over its days: working days, Mondays, days off, the year's end.
 */
final class Season {
  /** What comes on a day off, all of it online. */
  private static final double DAY_OFF = 0.13;

  private final int[] firstCase;

  Season(Days days, int cases) {
    firstCase = new int[days.count + 1];
    double[] sums = new double[days.count + 1];
    for (int day = 0; day < days.count; day++) {
      sums[day + 1] = sums[day] + weight(days, day);
    }
    for (int day = 0; day <= days.count; day++) {
      firstCase[day] = (int) Math.round(cases * (sums[day] / sums[days.count]));
    }
  }

  /** Number of the first case handed in on a day, or of the first one after the quarter. */
  int firstCase(int day) {
    return firstCase[day];
  }

  /** Day on which a case is handed in. */
  int dayOf(int number) {
    int place = Arrays.binarySearch(firstCase, number);
    int day = place >= 0 ? place : -place - 2;
    // Days without cases share their first case with the day after.
    while (firstCase[day + 1] <= number) {
      day++;
    }
    return day;
  }

  private static double weight(Days days, int day) {
    if (!days.works(day)) {
      return DAY_OFF;
    }
    double weight =
        switch (days.date(day).getDayOfWeek()) {
          case MONDAY -> 1.15;
          case FRIDAY -> 0.90;
          case SATURDAY, SUNDAY -> 0.75;
          case TUESDAY, WEDNESDAY, THURSDAY -> 1.0;
        };
    boolean afterHoliday = day > 1 && !days.works(day - 1) && !days.works(day - 2);
    if (afterHoliday && days.date(day).getDayOfWeek() != DayOfWeek.MONDAY) {
      weight *= 1.3;
    }
    boolean december = days.date(day).getMonthValue() == 12;
    return december ? weight * (1.05 + 0.012 * days.date(day).getDayOfMonth()) : weight;
  }
}
