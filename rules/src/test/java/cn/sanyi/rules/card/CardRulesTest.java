package cn.sanyi.rules.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.rules.table.RuleTable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CardRulesTest {
  private static final String HEADINGS = "规则编号,级别,触发,数据质量项,卡片级别,工作日,时限比例（%）,最短时限（工作日）,规则版本,依据,理由\n";

  @Test
  void knowsWhichLevelsWantAnAnswer() {
    assertThat(CardRules.load().answerable()).containsExactly(Level.WARNING, Level.YELLOW);
    assertThat(rules("A,黄牌,逾期未答复,,预警,5,,,1,县定,未答复").rules())
        .singleElement()
        .extracting(CardRule::unanswered, CardRule::days)
        .containsExactly(Level.WARNING, 5);
  }

  @Test
  void whatIsNotKnownOfTheCalendarDrawsNoCard() {
    assertThat(CardRules.load().findings())
        .isNotEmpty()
        .doesNotContain(Finding.CALENDAR_PROVISIONAL, Finding.CALENDAR_NOT_KNOWN);
  }

  @Test
  void aMissingAnswerLeadsToAMoreSevereCardOnly() {
    assertRefused("A,黄牌,逾期未答复,,黄牌,3,,,1,县定,未答复", "卡片级别", "轻于");
    assertRefused("A,红牌,逾期未答复,,黄牌,,,,1,县定,未答复", "工作日", "至少1个");
  }

  @Test
  void aStepsLimitStandsInTheItemAndNotInTheRule() {
    assertRefused("A,黄牌,超过环节时限,,,2,,,1,县定,超时", "工作日", "留空");
  }

  private static void assertRefused(String line, String column, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(line))
        .withMessageContaining("第 2 行")
        .withMessageContaining(column)
        .withMessageContaining(why);
  }

  private static CardRules rules(String line) {
    byte[] bytes = (HEADINGS + line + "\n").getBytes(StandardCharsets.UTF_8);
    return CardRules.of(RuleTable.parse("card-rules.csv", bytes));
  }
}
