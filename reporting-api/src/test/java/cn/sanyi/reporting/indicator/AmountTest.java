package cn.sanyi.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.indicator.State;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicators;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  private static final Indicators INDICATORS = Indicators.standard();
  private static final BigDecimal TARGET = INDICATORS.find("N02").target();

  @ParameterizedTest
  @CsvSource({
    "N02, 1250, 1434, 87.17%",
    "N02, 84996, 100000, 84.996%",
    "N02, 85, 100, 85.00%",
    "N02, 0, 7, 0.00%",
    "N02, 8499999, 10000000, 84.99999%",
    "O01, 4, 10, 60.00%",
    "O03, 103, 120, 103项",
    "O04, 5, 4, 1.25次",
    "T02, 0, 12, 0件"
  })
  void showsTwoDecimalsAndMoreWhereTwoWouldReachTheTarget(
      String code, long numerator, long denominator, String display) {
    Amount amount = amount(code, numerator, denominator);
    assertThat(amount.display()).isEqualTo(display);
    assertThat(amount.state()).isEqualTo(State.VALUE);
  }

  @Test
  void nothingToDivideByIsNoData() {
    assertThat(amount("N02", 0, 0).state()).isEqualTo(State.NO_DATA);
    assertThat(amount("N02", 0, 0).value()).isNull();
    assertThat(amount("N02", 0, 5).value()).isZero();
  }

  @Test
  void neverShowsAMissedTargetAsMet() {
    Random random = new Random(20190602);
    for (int i = 0; i < 20_000; i++) {
      long denominator = 1 + random.nextInt(2_000_000);
      long near = denominator * 85 / 100;
      long numerator = Math.max(0, Math.min(denominator, near + random.nextInt(7) - 3));
      String display = amount("N02", numerator, denominator).display();
      BigDecimal shown = new BigDecimal(display.substring(0, display.length() - 1));
      BigDecimal exact = BigDecimal.valueOf(numerator * 100);
      BigDecimal asked = TARGET.multiply(BigDecimal.valueOf(denominator));
      assertThat(shown.compareTo(TARGET) >= 0)
          .as("%d/%d shown as %s", numerator, denominator, display)
          .isEqualTo(exact.compareTo(asked) >= 0);
      assertThat(
              shown
                  .subtract(exact.divide(BigDecimal.valueOf(denominator), 12, RoundingMode.HALF_UP))
                  .abs())
          .isLessThanOrEqualTo(new BigDecimal("0.005"));
    }
  }

  @Test
  void theNumberItselfIsNotRoundedOntoTheTargetEither() {
    assertThat(amount("N02", 849_999_999, 1_000_000_000).value())
        .isEqualByComparingTo("84.9999999");
    assertThat(amount("N02", 1, 3).value()).isEqualByComparingTo("33.333333");
  }

  private static Amount amount(String code, long numerator, long denominator) {
    Indicator indicator = INDICATORS.find(code);
    return Amount.of(
        indicator.value(null, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)),
        indicator.target());
  }
}
