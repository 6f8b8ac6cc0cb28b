package cn.sanyi.reporting.alert;

import cn.sanyi.rules.card.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One card on one case; identity (caseId, level).
 *
 * @param caseId the case
 * @param level WARNING, YELLOW or RED
 * @param levelName the same in Chinese
 * @param rule code of the rule that fired
 * @param ruleVersion its version
 * @param firesAt when the rule came true
 * @param dueAt the due instant that the rule saw, or null
 * @param daysOver working days over when it fired
 * @param unitCode responsible unit, or null
 * @param unitName its name, or null
 * @param itemCode item, or null
 * @param itemName its name, or null
 * @param reason Chinese sentence
 * @param values values that the rule saw, by Chinese name
 * @param raisedAt when it was noticed
 * @param caseEndedAt when the case ended, or null while it is open as of asOf
 * @param revokedAt when it was taken back, or null
 * @param revokedReason why, or null
 * @param open neither revoked nor on a case that ended
 * @param standing how it stands as of asOf: NEAR_DUE, OVERDUE, STEP_OVERDUE, OTHER, ENDED or
 *     REVOKED
 * @param standingName the same in Chinese, with the days over
 * @param daysOverNow working days over the limit as of asOf, or null unless overdue
 */
public record Alert(
    String caseId,
    Level level,
    String levelName,
    String rule,
    String ruleVersion,
    Instant firesAt,
    @Nullable Instant dueAt,
    int daysOver,
    @Nullable String unitCode,
    @Nullable String unitName,
    @Nullable String itemCode,
    @Nullable String itemName,
    String reason,
    JsonNode values,
    Instant raisedAt,
    @Nullable Instant caseEndedAt,
    @Nullable Instant revokedAt,
    @Nullable String revokedReason,
    boolean open,
    CardStanding.State standing,
    String standingName,
    @Nullable Integer daysOverNow) {}
