package cn.sanyi.rules.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.Target;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TargetJudgeTest {
  private static final Target ONLINE = plan("N02", "85");
  private static final Instant IN_DECEMBER = Instant.parse("2019-12-31T15:59:59Z");
  private static final Instant IN_JANUARY = Instant.parse("2019-12-31T16:00:00Z");
  private final TargetJudge judge = TargetJudge.standard();

  @Test
  void meetsATargetThatIsReachedExactly() {
    TargetVerdict verdict = judge.judge(percent("85", "100"), ONLINE, IN_JANUARY);
    assertThat(verdict.verdict()).isEqualTo(Verdict.MET);
    assertThat(verdict.rule()).isEqualTo("TARGET-PLAN");
    assertThat(verdict.reason()).isEqualTo("85.00%等于目标85%，达标。");
  }

  @Test
  void missesATargetThatRoundingWouldReach() {
    TargetVerdict verdict = judge.judge(percent("84996", "100000"), ONLINE, IN_JANUARY);
    assertThat(verdict.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(verdict.reason()).isEqualTo("84.996%低于目标85%，差0.004个百分点（还差4项），未达标。");
  }

  @Test
  void isOnlyAtRiskWhileThereIsTime() {
    assertThat(judge.judge(percent("84", "100"), ONLINE, IN_DECEMBER).verdict())
        .isEqualTo(Verdict.AT_RISK);
    assertThat(judge.judge(percent("84", "100"), ONLINE, IN_JANUARY).verdict())
        .isEqualTo(Verdict.MISSED);
  }

  @Test
  void takesNoDataForNeitherMetNorMissed() {
    assertThat(judge.judge(percent("0", "0"), ONLINE, IN_JANUARY).verdict())
        .isEqualTo(Verdict.NO_DATA);
    assertThat(judge.judge(percent("0", "10"), ONLINE, IN_JANUARY).verdict())
        .isEqualTo(Verdict.MISSED);
    assertThat(judge.judge(percent(null, null), ONLINE, IN_JANUARY).verdict())
        .isEqualTo(Verdict.NO_DATA);
  }

  @Test
  void judgesNothingThatIsOnlyWatched() {
    Target watched = new Target("O04", "监测指标", false, null, "次");
    assertThat(judge.judge(percent("1", "2"), watched, IN_JANUARY).verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  @Test
  void countsItemsOneByOne() {
    Target hundred = plan("O03", "100");
    assertThat(judge.judge(items("99", "130"), hundred, IN_JANUARY).reason())
        .isEqualTo("99项低于目标100项，差1项，未达标。");
    assertThat(judge.judge(items("100", "130"), hundred, IN_JANUARY).verdict())
        .isEqualTo(Verdict.MET);
  }

  @Test
  void takesLessForBetterWhereTheDirectionIsDown() {
    Target none = new Target("T02", "县定指标", false, BigDecimal.ZERO, "件");
    assertThat(judge.judge(items("0", "5"), none, IN_JANUARY).verdict()).isEqualTo(Verdict.MET);
    assertThat(judge.judge(items("1", "5"), none, IN_DECEMBER).verdict()).isEqualTo(Verdict.MISSED);
  }

  @Test
  void saysHowFarTheTargetIs() {
    Target less = plan("O01", "60");
    IndicatorValue materials =
        new IndicatorValue(
            "O01",
            null,
            Formula.COMPLEMENT,
            "%",
            BigDecimal.valueOf(4596),
            BigDecimal.valueOf(10739));
    assertThat(judge.judge(materials, less, IN_DECEMBER).reason())
        .isEqualTo("57.20%低于目标60%，差2.80个百分点（还须减少301份），完成期限2019-12-31未到，有风险。");
    Target none = new Target("T02", "县定指标", false, BigDecimal.ZERO, "件");
    assertThat(judge.judge(items("3", "5"), none, IN_JANUARY).reason()).contains("，多3项，");
  }

  @Test
  void saysWhereTheTableHasNoLineForAKindOfTarget() {
    Target unknown = new Target("N02", "市定指标", true, BigDecimal.TEN, "项");
    assertThatThrownBy(() -> judge.judge(percent("1", "2"), unknown, IN_JANUARY))
        .hasMessageContaining("市定指标");
  }

  private static Target plan(String code, String target) {
    return new Target(code, "方案目标", true, new BigDecimal(target), code.equals("O01") ? "份" : "项");
  }

  private static IndicatorValue percent(String numerator, String denominator) {
    return new IndicatorValue(
        "N02", null, Formula.QUOTIENT, "%", decimal(numerator), decimal(denominator));
  }

  private static IndicatorValue items(String numerator, String denominator) {
    return new IndicatorValue(
        "O03", null, Formula.COUNT, "项", decimal(numerator), decimal(denominator));
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
