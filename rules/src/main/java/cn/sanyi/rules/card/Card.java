package cn.sanyi.rules.card;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A card that a case's facts warrant. Identity is (caseId, level).
 *
 * @param caseId the case
 * @param level 预警, 黄牌 or 红牌
 * @param rule 规则编号 of the rule that issued it
 * @param ruleVersion its version
 * @param firesAt the instant from which it is warranted; computed from the facts alone, so that
 *     late delivery changes nothing
 * @param dueAt the due instant it is about, or null where it is about no limit
 * @param daysOver working days begun since {@code dueAt} when it fires; 0 before it or without one
 * @param unitCode responsible unit, or null
 * @param itemCode 业务办理项编码, or null
 * @param reason Chinese sentence
 * @param values the values that the rule saw, by Chinese name, in the order to show them
 */
public record Card(
    String caseId,
    Level level,
    String rule,
    String ruleVersion,
    Instant firesAt,
    Instant dueAt,
    int daysOver,
    String unitCode,
    String itemCode,
    String reason,
    Map<String, String> values)
    implements Serializable {

  public Card {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
