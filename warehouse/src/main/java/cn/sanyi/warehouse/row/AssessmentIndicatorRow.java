package cn.sanyi.warehouse.row;

import cn.sanyi.model.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator came to in an assessment; key (assessment, unit, indicator).
 *
 * @param assessmentId the assessment
 * @param unitCode the unit, or empty for the county as a whole
 * @param indicator code
 * @param numerator or null
 * @param denominator or null
 * @param state VALUE, NO_DATA or NOT_APPLICABLE
 * @param verdict MET, AT_RISK, MISSED, NO_DATA or NOT_APPLICABLE; null for units
 * @param rule the rule that says so, or null
 * @param reason Chinese sentence, or null
 */
public record AssessmentIndicatorRow(
    String assessmentId,
    String unitCode,
    @Code String indicator,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Code String state,
    @Code @Nullable String verdict,
    @Code @Nullable String rule,
    @Nullable String reason) {}
