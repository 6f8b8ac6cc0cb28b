package cn.sanyi.warehouse.row;

import cn.sanyi.model.Code;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One card on one case; key (case_id, level).
 *
 * @param caseId the case
 * @param level WARNING 预警, YELLOW 黄牌, RED 红牌
 * @param rule code of the rule that fired
 * @param ruleVersion version of that rule
 * @param firesAt computed instant at which the rule came true
 * @param dueAt the due instant the rule saw, or null
 * @param daysOver working days over when it fired, 0 where not yet over
 * @param unitCode responsible unit, or null
 * @param itemCode item, or null
 * @param reason Chinese sentence with the values seen
 * @param valuesSeen the values as a JSON object
 * @param raisedAt the job's clock when it was raised
 * @param caseEndedAt when the case ended (nothing more to supervise), or null while open
 * @param revokedAt the job's clock when later events showed it was not warranted, or null
 * @param revokedReason why, or null
 * @param revision counts up with every change of this row
 */
public record CardRow(
    String caseId,
    @Code String level,
    @Code String rule,
    @Code String ruleVersion,
    Instant firesAt,
    @Nullable Instant dueAt,
    int daysOver,
    @Code @Nullable String unitCode,
    @Code @Nullable String itemCode,
    String reason,
    String valuesSeen,
    Instant raisedAt,
    @Nullable Instant caseEndedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedReason,
    long revision) {}
