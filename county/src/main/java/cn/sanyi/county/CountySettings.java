package cn.sanyi.county;

import cn.sanyi.model.period.Period;
import java.util.Objects;

/**
 * What decides every byte of a simulated county.
 *
 * @param seed another seed, another county
 * @param cases applications handed in during the quarter; a few of them are never recorded before
 *     it ends, so slightly fewer have events
 * @param quarter the days on which applications are handed in (Asia/Shanghai), one year at most
 */
public record CountySettings(long seed, int cases, Period quarter) {
  /** Case numbers have eight digits. */
  private static final int MOST_CASES = 99_999_999;

  public CountySettings {
    Objects.requireNonNull(quarter, "quarter");
    if (cases < 1 || cases > MOST_CASES) {
      throw new IllegalArgumentException("办件数须在 1 到 " + MOST_CASES + " 之间：" + cases);
    }
    if (quarter.from().plusYears(1).isBefore(quarter.to())) {
      throw new IllegalArgumentException("模拟的统计期不得超过一年：" + quarter.name());
    }
  }

  /** Settings of a county. */
  public static CountySettings of(long seed, int cases, Period quarter) {
    return new CountySettings(seed, cases, quarter);
  }
}
