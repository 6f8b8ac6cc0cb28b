package cn.sanyi.model.indicator;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to for the county or for one unit: the two numbers behind the value, for
 * the value itself is an exact fraction that no decimal holds.
 *
 * @param code the indicator, e.g. {@code N02}
 * @param unitCode the organisation, or null for the county as a whole
 * @param formula how numerator and denominator become the value
 * @param unit {@code %} or a counting word; a percentage is the value times 100
 * @param numerator null where nothing was added up
 * @param denominator null or 0 where there is no data
 */
public record IndicatorValue(
    String code,
    @Nullable String unitCode,
    Formula formula,
    String unit,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator)
    implements Serializable {

  /** No data: nothing to divide by; never to be taken for 0. */
  public boolean noData() {
    return denominator == null || denominator.signum() == 0 || numerator == null;
  }
}
