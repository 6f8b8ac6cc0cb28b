package cn.sanyi.warehouse.row;

import cn.sanyi.model.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One unit's points for one indicator, or, with an empty indicator, its total; key (assessment,
 * unit, indicator).
 *
 * @param assessmentId the assessment
 * @param unitCode the unit
 * @param unitName its name then
 * @param peerGroup whom it is ranked with
 * @param indicator code, or empty for the total
 * @param weight points that could be had, or null where it does not count
 * @param points points had, or null where it does not count
 * @param state VALUE, NO_DATA or NOT_APPLICABLE
 * @param rank in the peer group; only with the total, and null without a score
 * @param band grade; only with the total, and null without a score
 * @param rule the rule that decided, or null
 * @param ruleVersion its version, or null
 * @param reason Chinese sentence
 */
public record AssessmentScoreRow(
    String assessmentId,
    String unitCode,
    String unitName,
    @Code String peerGroup,
    @Code String indicator,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal points,
    @Code String state,
    @Nullable Integer rank,
    @Code @Nullable String band,
    @Code @Nullable String rule,
    @Code @Nullable String ruleVersion,
    @Nullable String reason) {}
