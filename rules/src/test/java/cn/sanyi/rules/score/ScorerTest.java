package cn.sanyi.rules.score;

import static cn.sanyi.rules.score.Given.count;
import static cn.sanyi.rules.score.Given.percent;
import static cn.sanyi.rules.score.Given.scheme;
import static cn.sanyi.rules.score.Given.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.model.indicator.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final String ONLINE = "一网,N02,10,单位,线性,50,85,,10";
  private static final String USED = "一网,N04,15,单位,线性,20,60,,10";
  private static final String DOOR = "一门,D03,15,单位,线性,30,70,,10";

  @Test
  void earnsTheShareOfTheWayFromZeroToFull() {
    UnitScore score = score(scheme(ONLINE), percent("N02", "a", 6750, 10000));
    assertThat(score.score()).isEqualTo(BigFraction.of(50));
    Points points = score.points().get(0);
    assertThat(points.rule()).isEqualTo("S-N02");
    assertThat(points.ruleVersion()).isEqualTo("7");
    assertThat(points.reason()).isEqualTo("67.50%；依方案。按“线性”计分，得权重的50.00%。方案权重10，可计分的权重折成100后为100。");
  }

  @Test
  void earnsNothingBelowZeroAndNoMoreThanAllAboveFull() {
    assertThat(score(scheme(ONLINE), percent("N02", "a", 40, 100)).score())
        .isEqualTo(BigFraction.ZERO);
    assertThat(score(scheme(ONLINE), percent("N02", "a", 99, 100)).score())
        .isEqualTo(BigFraction.of(100));
  }

  @Test
  void takesLessForBetterDownwards() {
    Scheme down = scheme("一次,O04,4,单位,反向线性,2,0.5,,10");
    assertThat(score(down, visits(20, 10)).score()).isEqualTo(BigFraction.ZERO);
    assertThat(score(down, visits(125, 100)).score()).isEqualTo(BigFraction.of(50));
    assertThat(score(down, visits(1, 10)).score()).isEqualTo(BigFraction.of(100));
  }

  @Test
  void earnsTheHighestBandReached() {
    Scheme banded = scheme("一次,O05,10,单位,分段,,,85:0.6;90:0.8;95:1,10");
    assertThat(score(banded, percent("O05", "a", 84, 100)).score()).isEqualTo(BigFraction.ZERO);
    assertThat(score(banded, percent("O05", "a", 85, 100)).score()).isEqualTo(BigFraction.of(60));
    assertThat(score(banded, percent("O05", "a", 94999, 100000)).score())
        .isEqualTo(BigFraction.of(80));
    assertThat(score(banded, percent("O05", "a", 95, 100)).score()).isEqualTo(BigFraction.of(100));
    assertThat(score(banded, percent("O05", "a", 949_996, 1_000_000)).points().get(0).reason())
        .as("not rounded onto the band that it does not reach")
        .startsWith("94.9996%；");
  }

  @Test
  void takesPointsOffForEachOneCountedButNotBelowNothing() {
    Scheme deducting = scheme("时效,T02,4,单位,扣分,,1,,1");
    assertThat(score(deducting, count("T02", "a", 0)).score()).isEqualTo(BigFraction.of(100));
    assertThat(score(deducting, count("T02", "a", 1)).score()).isEqualTo(BigFraction.of(75));
    assertThat(score(deducting, count("T02", "a", 9)).score()).isEqualTo(BigFraction.ZERO);
  }

  @Test
  void takesATenthOffForEachWeekThatAMilestoneIsLate() {
    Scheme milestone = scheme("一网,Y02,4,单位,节点,,,,0");
    assertThat(score(milestone, count("Y02", "a", 0)).score()).isEqualTo(BigFraction.of(100));
    assertThat(score(milestone, count("Y02", "a", 1)).score()).isEqualTo(BigFraction.of(90));
    assertThat(score(milestone, count("Y02", "a", 7)).score()).isEqualTo(BigFraction.of(90));
    assertThat(score(milestone, count("Y02", "a", 8)).score()).isEqualTo(BigFraction.of(80));
    assertThat(score(milestone, count("Y02", "a", 700)).score()).isEqualTo(BigFraction.ZERO);
  }

  @Test
  void measuresProgressFromWhereItStarted() {
    Scheme progress = scheme("一次,O01,6,单位,进度,40,60,,10");
    assertThat(score(progress, percent("O01", "a", 55, 100)).score()).isEqualTo(BigFraction.of(75));
  }

  @Test
  void spreadsWhatHasNoDataInsideItsGroup() {
    UnitScore score =
        score(scheme(ONLINE, USED, DOOR), percent("N02", "a", 0, 50), percent("D03", "a", 9, 10));
    assertThat(score.points())
        .extracting(Points::state, Points::weight)
        .containsExactly(
            tuple(State.VALUE, BigFraction.of(125, 2)),
            tuple(State.NO_DATA, null),
            tuple(State.VALUE, BigFraction.of(75, 2)));
    assertThat(score.score()).isEqualTo(BigFraction.of(75, 2));
  }

  @Test
  void spreadsAGroupWithoutDataOverTheOthers() {
    UnitScore score = score(scheme(ONLINE, USED, DOOR), percent("D03", "a", 7, 10));
    assertThat(score.score()).isEqualTo(BigFraction.of(100));
  }

  @Test
  void tellsWhatDoesNotApplyFromWhatHasNoData() {
    UnitScore score =
        new Scorer(scheme(ONLINE, USED, DOOR))
            .score(
                List.of(unit("a")),
                List.of(percent("D03", "a", 7, 10)),
                List.of(),
                Set.of("N02", "D03"))
            .get(0);
    assertThat(score.points())
        .extracting(Points::state)
        .containsExactly(State.NOT_APPLICABLE, State.NO_DATA, State.VALUE);
    assertThat(score.points().get(0).reason()).contains("没有这项指标所统计的事项");
    assertThat(score.score()).isEqualTo(BigFraction.of(100));
  }

  @Test
  void saysNothingOfFewerThanTen() {
    UnitScore score =
        score(scheme(ONLINE, DOOR), percent("N02", "a", 9, 9), percent("D03", "a", 7, 10));
    assertThat(score.points().get(0).state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(score.points().get(0).reason()).contains("分母为9，不足10");
  }

  @Test
  void poolsFourQuartersWhereOneHasFewerThanTen() {
    Scorer scorer = new Scorer(scheme(ONLINE, DOOR));
    List<IndicatorValue> quarter =
        List.of(percent("N02", "a", 9, 9), percent("D03", "a", 7, 10), percent("N02", "b", 0, 0));
    List<IndicatorValue> pooled =
        List.of(
            percent("N02", "a", 27, 40), percent("D03", "a", 0, 40), percent("N02", "b", 40, 40));
    UnitScore a = scorer.score(List.of(unit("a")), quarter, pooled, Set.of()).get(0);
    assertThat(a.points().get(0).state()).isEqualTo(State.VALUE);
    assertThat(a.points().get(0).points()).isEqualTo(BigFraction.of(20));
    assertThat(a.points().get(0).reason())
        .startsWith("本期分母为9，不足10，合并近四个季度（27÷40）：67.50%；依方案。按“线性”计分，得权重的50.00%。");
    assertThat(a.points().get(1).points()).as("enough by itself").isEqualTo(BigFraction.of(60));
    UnitScore b = scorer.score(List.of(unit("b")), quarter, pooled, Set.of()).get(0);
    assertThat(b.points().get(0).state()).as("nothing is not few").isEqualTo(State.NO_DATA);
    List<IndicatorValue> few = List.of(percent("N02", "a", 9, 9));
    Points tooFew = scorer.score(List.of(unit("a")), few, few, Set.of()).get(0).points().get(0);
    assertThat(tooFew.state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(tooFew.reason()).startsWith("分母为9，不足10，近四个季度合并为9，也不足，不作评价");
  }

  @Test
  void scoresNoUnitByWhatIsTheCountysAlone() {
    UnitScore score =
        score(
            scheme(ONLINE, "一次,O03,0,全县,线性,0,100,,0"),
            percent("N02", "a", 85, 100),
            count("O03", "a", 3));
    assertThat(score.points().get(1).state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(score.score()).isEqualTo(BigFraction.of(100));
  }

  @Test
  void ranksNoUnitWithoutAnyData() {
    UnitScore score = score(scheme(ONLINE));
    assertThat(score.score()).isNull();
    assertThat(score.rank()).isNull();
    assertThat(score.band()).isNull();
  }

  @Test
  void ranksByCompetition() {
    List<UnitScore> scores = ranked(ten(70), ten(60), ten(60), ten(55));
    assertThat(scores).extracting(UnitScore::rank).containsExactly(1, 2, 2, 4);
    assertThat(scores).extracting(s -> s.unit().code()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void breaksTiesByRedCardsAndThenByTheRateOnTime() {
    Scheme scheme = scheme(ONLINE);
    List<UnitScore> scores =
        new Scorer(scheme)
            .score(
                List.of(unit("a", 1), unit("b", 0), unit("c", 0)),
                List.of(
                    percent("N02", "a", 60, 100),
                    percent("N02", "b", 60, 100),
                    percent("N02", "c", 60, 100),
                    percent("T01", "b", 98, 100),
                    percent("T01", "c", 99, 100)),
                List.of(),
                Set.of());
    assertThat(scores).extracting(s -> s.unit().code()).containsExactly("c", "b", "a");
    assertThat(scores).extracting(UnitScore::rank).containsExactly(1, 2, 3);
  }

  @Test
  void capsTheScoreOfAUnitWithTwentyRedCards() {
    List<UnitScore> scores =
        new Scorer(scheme(ONLINE))
            .score(
                List.of(unit("a", 20), unit("b", 19), unit("c", 40)),
                List.of(
                    percent("N02", "a", 80, 100),
                    percent("N02", "b", 71, 100),
                    percent("N02", "c", 85, 100)),
                List.of(),
                Set.of());
    assertThat(scores).extracting(s -> s.unit().code()).containsExactly("b", "a", "c");
    assertThat(scores.get(1).score()).isEqualTo(BigFraction.of(5999, 100));
    assertThat(scores.get(1).band().name()).isEqualTo("不合格");
    assertThat(scores.get(1).points().get(0).points()).isGreaterThan(BigFraction.of(80));
    assertThat(scores.get(1).reason())
        .endsWith("红牌20张（受理500件），按“红牌过多”（VETO-RED，第1版）否决，各项合计85.71分，总分不超过59.99分。");
    assertThat(scores.get(0).reason()).doesNotContain("否决");
  }

  @Test
  void aUnitIsNotVetoedForHandlingMost() {
    Veto veto = scheme(ONLINE).vetoes().get(0);
    assertThat(veto.hits(new Unit("a", "甲", "组", 1, 1_000, 30))).isTrue();
    assertThat(veto.hits(new Unit("a", "甲", "组", 1, 1_001, 30))).isFalse();
    assertThat(veto.hits(new Unit("a", "甲", "组", 1, 100, 19))).as("too few at all").isFalse();
    assertThat(veto.hits(new Unit("a", "甲", "组", 1, 0, 20))).isTrue();
  }

  @Test
  void ranksPeerGroupsApart() {
    List<UnitScore> scores =
        new Scorer(scheme(ONLINE))
            .score(
                List.of(unit("a"), new Unit("t", "某镇", "乡镇街道", 1, 0, 0)),
                List.of(percent("N02", "a", 80, 100), percent("N02", "t", 60, 100)),
                List.of(),
                Set.of());
    assertThat(scores).extracting(UnitScore::rank).containsExactly(1, 1);
  }

  @Test
  void gradesByTheExactScore() {
    // 81.4986 % earns 89.996 points: 90.00 in two decimals, yet not 优秀.
    List<UnitScore> scores = ranked(814_986, 770_000, 715_000, 600_000);
    assertThat(scores)
        .extracting(score -> score.band().name())
        .containsExactly("良好", "合格", "合格", "不合格");
    assertThat(scores.get(0).reason()).startsWith("得分89.996分");
  }

  @Test
  void givesTheBestGradeToNoMoreThanThirtyPercentOfAGroup() {
    List<UnitScore> four = ranked(850_000, 840_000, 830_000, 820_000);
    assertThat(four)
        .extracting(score -> score.band().name())
        .containsExactly("优秀", "良好", "良好", "良好");
    assertThat(four.get(1).reason()).contains("名额已满");
    // Two at rank 1 would be half of the group.
    assertThat(ranked(850_000, 850_000, 830_000, 820_000))
        .extracting(score -> score.band().name())
        .containsOnly("良好");
  }

  @Test
  void saysWhatIsWrongInASchemeByLineAndColumn() {
    assertThatThrownBy(() -> scheme("一网,N02,十,单位,线性,50,85,,10")).hasMessageContaining("第 2 行“权重”列");
    assertThatThrownBy(() -> scheme("一网,N02,10,单位,曲线,50,85,,10")).hasMessageContaining("“曲线”不在");
    assertThatThrownBy(() -> scheme("一网,N02,10,单位,线性,85,85,,10")).hasMessageContaining("不能相等");
  }

  @Test
  void theSchemeThatComesWithSanyiScoresTheTenIndicatorsOfTheIssue() {
    assertThat(Scheme.load().lines())
        .extracting(SchemeLine::indicator)
        .containsExactly("N02", "N04", "D03", "O01", "O03", "O04", "O05", "T01", "T02", "T04");
  }

  private static UnitScore score(Scheme scheme, IndicatorValue... values) {
    return new Scorer(scheme)
        .score(List.of(unit("a")), Arrays.asList(values), List.of(), Set.of())
        .get(0);
  }

  /** Units a, b, c ... with so many millionths online. */
  private static List<UnitScore> ranked(long... online) {
    List<Unit> units = new ArrayList<>();
    List<IndicatorValue> values = new ArrayList<>();
    for (int i = 0; i < online.length; i++) {
      String code = String.valueOf((char) ('a' + i));
      units.add(unit(code));
      values.add(percent("N02", code, online[i], 1_000_000));
    }
    return new Scorer(scheme(ONLINE)).score(units, values, List.of(), Set.of());
  }

  private static long ten(int percent) {
    return percent * 10_000L;
  }

  private static IndicatorValue visits(long visits, long cases) {
    IndicatorValue quotient = percent("O04", "a", visits, cases);
    return new IndicatorValue(
        "O04", "a", quotient.formula(), "次", quotient.numerator(), quotient.denominator());
  }
}
