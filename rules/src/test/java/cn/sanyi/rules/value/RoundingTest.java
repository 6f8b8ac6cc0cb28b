package cn.sanyi.rules.value;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.indicator.Target;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Property
  void standsOnTheSideOnWhichTheValueStands(
      @ForAll @BigRange(min = "0", max = "100") @Scale(3) BigDecimal limit,
      @ForAll @IntRange(min = -30, max = 30) int off,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long fine) {
    BigFraction value = Fractions.of(limit).add(BigFraction.of(off, fine));
    BigDecimal shown = new BigDecimal(Rounding.decimals(value, List.of(limit)));
    assertThat(Integer.signum(shown.compareTo(limit))).isEqualTo(Integer.signum(off));
    assertThat(Fractions.of(shown).subtract(value).abs())
        .isLessThanOrEqualTo(BigFraction.of(1, 200));
  }

  @Property
  void aPartReadsLikeItsWholeOnlyWhereItIsTheWholeAndNeverAsMore(
      @ForAll @IntRange(min = 1, max = 3_000) int weight,
      @ForAll @IntRange(min = 1, max = 97) int parts,
      @ForAll @IntRange(min = 0, max = 100_000) int missing) {
    BigFraction whole = BigFraction.of(weight, parts);
    BigFraction part = whole.multiply(BigFraction.of(100_000 - missing, 100_000));
    BigDecimal printedPart = new BigDecimal(Rounding.apart(part, whole));
    BigDecimal printedWhole = new BigDecimal(Rounding.apart(whole, part));
    assertThat(Integer.signum(printedPart.compareTo(printedWhole)))
        .isEqualTo(Integer.signum(-missing));
    assertThat(printedPart.scale()).isEqualTo(printedWhole.scale());
  }

  @Test
  void tellsFiguresApartWithNoMoreDecimalsThanThatTakes() {
    BigFraction third = BigFraction.of(25, 3);
    assertThat(Rounding.apart(third, third)).isEqualTo("8.33");
    assertThat(Rounding.apart(BigFraction.of(8332, 1000), third)).isEqualTo("8.332");
    assertThat(Rounding.apart(third, BigFraction.of(8332, 1000))).isEqualTo("8.333");
    assertThat(Rounding.apart(BigFraction.of(4), third)).isEqualTo("4.00");
  }

  @Test
  void showsTwoDecimalsAndMoreOnlyWhereTwoWouldReachALimit() {
    BigFraction almost = Fractions.of(new BigDecimal("89.996"));
    BigDecimal ninety = BigDecimal.valueOf(90);
    assertThat(Rounding.beside(almost, ninety, "分")).isEqualTo("89.996分");
    assertThat(Rounding.beside(almost, BigDecimal.valueOf(80), "分")).isEqualTo("90.00分");
    assertThat(Rounding.beside(BigFraction.of(90), ninety, "分")).isEqualTo("90分");
    assertThat(Rounding.beside(BigFraction.of(90), ninety, "%")).isEqualTo("90.00%");
    assertThat(Rounding.text(BigFraction.of(9, 2), "次")).isEqualTo("4.50次");
  }

  @Test
  void allIsSaidOfAllAndNothingOfNothing() {
    assertThat(Rounding.share(0, 0)).isEqualTo("无数据");
    assertThat(Rounding.share(0, 5)).isEqualTo("0.00%");
    assertThat(Rounding.share(1250, 1434)).isEqualTo("87.17%");
    assertThat(Rounding.share(99_999, 100_000)).isEqualTo("99.999%");
    assertThat(Rounding.share(1, 100_000)).isEqualTo("0.001%");
    assertThat(Rounding.share(7, 7)).isEqualTo("100.00%");
  }

  @Test
  void targetsSayWhichSideIsGood() {
    Target least = new Target("N02", "方案目标", true, new BigDecimal("85.0"), "项");
    Target most = new Target("T02", "县定指标", false, BigDecimal.ZERO, "件");
    assertThat(Rounding.target(least, "%")).isEqualTo("≥ 85%");
    assertThat(Rounding.target(most, "件")).isEqualTo("≤ 0件");
    assertThat(Rounding.target(least.watched(), "%")).isNull();
  }

  @Test
  void writesNumbersWithoutExponentOrTrailingZeros() {
    assertThat(Rounding.plain(new BigDecimal("100.000"))).isEqualTo("100");
    assertThat(Rounding.stripped(new BigDecimal("1E+2")).toString()).isEqualTo("100");
    assertThat(Rounding.stripped(new BigDecimal("0.500")).toString()).isEqualTo("0.5");
    assertThat(Rounding.stripped(null)).isNull();
  }
}
