package cn.sanyi.model.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 节日: the festivals that the Regulation on Public Holidays names. */
enum Festival {
  /** 元旦（新年）. */
  NEW_YEAR(MonthDay.of(1, 1)),
  /** 春节: the first day of the first lunar month. */
  SPRING_FESTIVAL(null),
  /** 清明节, a solar term. */
  QINGMING(null),
  /** 劳动节. */
  LABOUR_DAY(MonthDay.of(5, 1)),
  /** 端午节: the fifth day of the fifth lunar month. */
  DRAGON_BOAT(null),
  /** 中秋节: the fifteenth day of the eighth lunar month. */
  MID_AUTUMN(null),
  /** 国庆节. */
  NATIONAL_DAY(MonthDay.of(10, 1));

  /** Null for a festival that moves. */
  private final @Nullable MonthDay fixed;

  Festival(@Nullable MonthDay fixed) {
    this.fixed = fixed;
  }

  /**
   * The day of the festival, in Asia/Shanghai.
   *
   * @param year from {@link #firstYear} to {@link #lastYear}
   */
  LocalDate in(int year) {
    return fixed != null ? fixed.atYear(year) : Moving.day(this, year);
  }

  static int firstYear() {
    return Moving.DAYS.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
  }

  static int lastYear() {
    return Moving.DAYS.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** The days of {@code festivals.tsv}, read once. */
  private static final class Moving {
    private static final Festival[] COLUMNS = {SPRING_FESTIVAL, QINGMING, DRAGON_BOAT, MID_AUTUMN};
    static final Map<Integer, Map<Festival, LocalDate>> DAYS = read();

    static LocalDate day(Festival festival, int year) {
      Map<Festival, LocalDate> days = Objects.requireNonNull(DAYS.get(year), "a year on file");
      return Objects.requireNonNull(days.get(festival), "a festival that moves");
    }

    private static Map<Integer, Map<Festival, LocalDate>> read() {
      Map<Integer, Map<Festival, LocalDate>> years = new HashMap<>();
      for (String[] row : Tsv.rows("festivals.tsv")) {
        Map<Festival, LocalDate> days = new HashMap<>();
        for (int i = 0; i < COLUMNS.length; i++) {
          days.put(COLUMNS[i], LocalDate.parse(row[0] + "-" + row[i + 1]));
        }
        years.put(Integer.valueOf(row[0]), days);
      }
      return years;
    }
  }
}
