package cn.sanyi.ingest.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Numbers that belong to persons: 公民身份号码 (GB 11643-1999: region, birth date, check character), its
 * predecessor of 15 digits, mobile and landline numbers, bank cards. Each ends where its digits
 * end: a stretch of a longer number, such as a case number of 20 digits, is none.
 */
final class PersonalNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] CHECKS = {1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2};

  /** First two digits of the regions that ever issued ID numbers. */
  private static final String REGIONS =
      " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64"
          + " 65 71 81 82 83 91 ";

  /** Nobody born earlier still has a number of 15 digits; case numbers of our days look so. */
  private static final int FIRST_OLD_YEAR = 30;

  private final DigitRuns digits;

  PersonalNumbers(DigitRuns digits) {
    this.digits = digits;
  }

  /** The last index of an ID number of 18 that starts at an index, or -1. */
  int id(int first) {
    int last = last(first, 18, true);
    if (last < 0 || birth(first) == null || !region(first)) {
      return -1;
    }
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += WEIGHTS[i] * digits.value(first + i);
    }
    return CHECKS[sum % 11] == digits.value(last) ? last : -1;
  }

  /** The last index of an ID number of 15 that starts at an index, or -1. */
  int oldId(int first) {
    int last = last(first, 15, false);
    int year = last < 0 ? 0 : number(first + 6, 2);
    return last < 0
            || year < FIRST_OLD_YEAR
            || !region(first)
            || date(1900 + year, first + 8) == null
            || !spoken(first, last)
        ? -1
        : last;
  }

  /** The last index of a mobile number, with or without 86, that starts at an index, or -1. */
  int mobile(int first) {
    int start = first;
    int zeros = number(first, 4) == 86 && last(first, 15, false) >= 0 ? 4 : 2;
    if (number(first, zeros) == 86 && last(first, zeros + 11, false) >= 0) {
      start = first + zeros;
    } else if (last(first, 11, false) < 0) {
      return -1;
    }
    int second = digits.value(start + 1);
    return digits.value(start) == 1 && second >= 3 && spoken(first, start + 10) ? start + 10 : -1;
  }

  /** The last index of a landline number in the form 0874-5751234, or -1. */
  int landline(int first) {
    for (int length = 10; length <= 12; length++) {
      int last = last(first, length, false);
      boolean joined =
          last >= 0
              && digits.value(first) == 0
              && digits.value(first + 1) != 0
              && (digits.gap(first + 3) > 0 && length - 3 >= 7 && length - 3 <= 8
                  || digits.gap(first + 4) > 0 && length - 4 >= 7 && length - 4 <= 8);
      if (joined && onlyOneGap(first, last) && spoken(first, last)) {
        return last;
      }
    }
    return -1;
  }

  /** The last index of a bank card that starts at an index (UnionPay, Visa; Luhn), or -1. */
  int card(int first) {
    for (int length = 19; length >= 16; length--) {
      int last = last(first, length, false);
      boolean issued = number(first, 2) == 62 || length == 16 && digits.value(first) == 4;
      if (last >= 0 && issued && luhn(first, last) && spoken(first, last)) {
        return last;
      }
    }
    return -1;
  }

  /** The birth date in an ID number of 18, or null where there is none. */
  LocalDate birth(int first) {
    int year = number(first + 6, 4);
    return year < 1900 || year > 2099 ? null : date(year, first + 10);
  }

  /** The day that a number of 11 digits names with its first six, as case numbers do; or null. */
  LocalDate dayInFront(int first) {
    return date(2000 + number(first, 2), first + 2);
  }

  /** Whether a mobile number is written at a stretch, after 86, or in the usual groups. */
  boolean usual(int first, int last) {
    int start = last - 10;
    boolean usual = true;
    for (int i = start + 1; i <= last && start == first; i++) {
      usual &= digits.gap(i) == 0 || i == start + 3 || i == start + 7;
    }
    return usual;
  }

  /**
   * Whether what has no check character is written as people write it: no list of numbers, no end
   * of a date and its time, nothing hexadecimal.
   */
  private boolean spoken(int first, int last) {
    boolean split = false;
    for (int i = first + 1; i <= last; i++) {
      if (!digits.soft(i)) {
        return false;
      }
      split |= digits.gap(i) > 0;
    }
    boolean afterDash = split && digits.dashed(first);
    return !digits.hexAround(first, last)
        && (!afterDash || last - first < 15 && digits.gap(first + 1) == 0 && groupOfThree(first));
  }

  private boolean groupOfThree(int first) {
    return digits.gap(first + 2) == 0 && digits.gap(first + 3) > 0;
  }

  private int last(int first, int length, boolean mayEndInX) {
    int last = first + length - 1;
    if (last >= digits.size() || digits.glued(first) || digits.glued(last + 1)) {
      return -1;
    }
    for (int i = first; i <= last; i++) {
      boolean x = digits.value(i) == DigitRuns.X;
      if (x && !(mayEndInX && i == last) || i > first && digits.gap(i) == DigitRuns.BROKEN) {
        return -1;
      }
    }
    return last;
  }

  private boolean onlyOneGap(int first, int last) {
    int gaps = 0;
    for (int i = first + 1; i <= last; i++) {
      gaps += digits.gap(i) > 0 ? 1 : 0;
    }
    return gaps == 1;
  }

  private boolean region(int first) {
    return REGIONS.contains(" " + digits.value(first) + digits.value(first + 1) + " ");
  }

  private boolean luhn(int first, int last) {
    int sum = 0;
    for (int i = last; i >= first; i--) {
      int value = digits.value(i) * ((last - i) % 2 == 0 ? 1 : 2);
      sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
  }

  private LocalDate date(int year, int at) {
    try {
      return LocalDate.of(year, number(at, 2), number(at + 2, 2));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The number that some digits name; -1 where there are not so many. */
  private int number(int first, int length) {
    if (first + length > digits.size()) {
      return -1;
    }
    int number = 0;
    for (int i = first; i < first + length; i++) {
      number = number * 10 + digits.value(i);
    }
    return number;
  }

  /** Whether a day lies within a year of another: case numbers carry the day of their case. */
  static boolean near(LocalDate day, LocalDate other) {
    return day != null && other != null && Math.abs(ChronoUnit.DAYS.between(day, other)) <= 366;
  }
}
