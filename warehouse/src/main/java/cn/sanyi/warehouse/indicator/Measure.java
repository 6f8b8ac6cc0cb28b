package cn.sanyi.warehouse.indicator;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What an indicator came to.
 *
 * @param code the indicator
 * @param unitCode the unit, or null for the county as a whole
 * @param numerator null where nothing was added up
 * @param denominator null or 0 where there is no data
 */
public record Measure(String code, String unitCode, BigDecimal numerator, BigDecimal denominator)
    implements Serializable {

  /** No data: nothing to divide by; never to be shown as 0. */
  public boolean noData() {
    return denominator == null || denominator.signum() == 0 || numerator == null;
  }
}
