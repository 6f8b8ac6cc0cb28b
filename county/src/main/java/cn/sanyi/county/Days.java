package cn.sanyi.county;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.period.Period;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Days and hours of the simulation. Days count from the first of the quarter, instants are epoch
 * milliseconds; Asia/Shanghai has kept UTC+8 all the while. Immutable.
 */
final class Days {
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  /** Cases begun on the last day may run this much longer, though nobody records it in time. */
  private static final int BEYOND = 400;

  final LocalDate first;

  /** Days in the quarter. */
  final int count;

  private final long start;
  private final boolean[] works;
  private final int[] ordinals;
  private final int[] workingDays;

  Days(Period quarter) {
    first = quarter.from();
    count = (int) (quarter.to().toEpochDay() - first.toEpochDay());
    start = ChinaTime.startOf(first).toEpochMilli();
    WorkingDays calendar = Calendars.standard().latest();
    works = new boolean[count + BEYOND];
    ordinals = new int[works.length];
    workingDays = new int[works.length];
    int ordinal = 0;
    for (int day = 0; day < works.length; day++) {
      works[day] = calendar.isWorkingDay(first.plusDays(day));
      ordinals[day] = ordinal;
      if (works[day]) {
        workingDays[ordinal++] = day;
      }
    }
  }

  boolean works(int day) {
    return works[day];
  }

  /** The n-th working day after a day; for n = 0 the day itself, or the next working day. */
  int plus(int day, int n) {
    int ordinal = ordinals[day] + (works[day] ? n : Math.max(0, n - 1));
    return workingDays[Math.min(ordinal, ordinals[ordinals.length - 1] - 1)];
  }

  /** Working days left in the quarter after a day. */
  int workingDaysLeft(int day) {
    return ordinals[count] - ordinals[day] - (works[day] ? 1 : 0);
  }

  /** The quarter's last working day (0), the one before (1) ... */
  int lastWorkingDay(int before) {
    return workingDays[Math.max(0, ordinals[count] - 1 - before)];
  }

  long startOf(int day) {
    return start + day * DAY;
  }

  /** First instant after the quarter. */
  long end() {
    return startOf(count);
  }

  int dayOf(long instant) {
    return (int) Math.floorDiv(instant - start, DAY);
  }

  LocalDate date(int day) {
    return first.plusDays(day);
  }

  /**
   * An instant in office hours: 8:30 to 11:30 around ten, 14:00 to 17:30 around a quarter to four.
   */
  long atOffice(int day, SplittableRandom random) {
    double hour =
        random.nextInt(100) < 46
            ? 8.5 + 3.0 * Dice.humped(random)
            : 14.0 + 3.5 * Dice.humped(random);
    return at(day, hour, random);
  }

  /** An instant at home: mostly by day, many in the evening, few at night. */
  long atHome(int day, SplittableRandom random) {
    int u = random.nextInt(100);
    double hour =
        u < 68
            ? 8 + 10 * Dice.humped(random)
            : u < 95 ? 18 + 5.5 * random.nextDouble() : 8 * random.nextDouble();
    return at(day, hour, random);
  }

  private long at(int day, double hour, SplittableRandom random) {
    return startOf(day) + (long) (hour * HOUR / 1000) * 1000 + random.nextInt(1000);
  }
}
