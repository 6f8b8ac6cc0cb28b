package cn.sanyi.model.card;

import cn.sanyi.model.Code;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
 * @param valuesSeen the values that the rule saw: a JSON object of texts by Chinese name, in the
 *     order to show them
 */
public record Card(
    String caseId,
    Level level,
    @Code String rule,
    @Code String ruleVersion,
    Instant firesAt,
    @Nullable Instant dueAt,
    int daysOver,
    @Code @Nullable String unitCode,
    @Code @Nullable String itemCode,
    String reason,
    String valuesSeen)
    implements Serializable {}
