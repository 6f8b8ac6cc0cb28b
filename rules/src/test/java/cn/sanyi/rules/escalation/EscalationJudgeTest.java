package cn.sanyi.rules.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.rules.table.RuleTable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationJudgeTest {
  private static final Instant FIRST = Instant.parse("2019-10-15T16:00:00Z");
  private final EscalationJudge judge = EscalationJudge.standard();

  @Test
  void threeYellowCardsOfOneRuleInAQuarterMakeARedOne() {
    Escalation red = judge.judge(List.of(yellows("YELLOW-PROMISE", 4))).get(0);
    assertThat(red.rule().to()).isEqualTo(Level.RED);
    assertThat(red.reachedAt()).isEqualTo(FIRST.plusSeconds(2));
    assertThat(red.reason()).isEqualTo("2019Q4同一监察规则的黄牌已有4张；第3张发于2019年10月16日，自此升为红牌。");
  }

  @Test
  void twoDoNot() {
    assertThat(judge.judge(List.of(yellows("YELLOW-PROMISE", 2)))).isEmpty();
  }

  @Test
  void cardsOfDifferentRulesAreNotAddedUp() {
    assertThat(
            judge.judge(List.of(yellows("YELLOW-PROMISE", 2), yellows("YELLOW-REASON-MISSING", 2))))
        .isEmpty();
  }

  @Test
  void otherLevelsDoNotCount() {
    CardTally reds = new CardTally("U1", "RED-PROMISE", Level.RED, quarter(), 9, times(3));
    assertThat(judge.judge(List.of(reds))).isEmpty();
  }

  @Test
  void theNumberIsData() {
    EscalationJudge strict = new EscalationJudge(table("2"));
    assertThat(strict.most()).isEqualTo(2);
    assertThat(strict.judge(List.of(yellows("YELLOW-PROMISE", 2)))).hasSize(1);
  }

  @Test
  void noneIsNoNumber() {
    assertThatThrownBy(() -> new EscalationJudge(table("0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("张数至少为 1");
  }

  private static RuleTable table(String least) {
    String text = "规则编号,卡片级别,张数,升为,规则版本,依据,理由\nX,黄牌," + least + ",红牌,1,县定,满{满}张\n";
    return RuleTable.parse("escalations.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static CardTally yellows(String rule, int cards) {
    return new CardTally("U1", rule, Level.YELLOW, quarter(), cards, times(Math.min(3, cards)));
  }

  private static List<Instant> times(int many) {
    return java.util.stream.IntStream.range(0, many).mapToObj(FIRST::plusSeconds).toList();
  }

  private static Period quarter() {
    return Period.parse("2019Q4");
  }
}
