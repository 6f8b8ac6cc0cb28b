package cn.sanyi.reporting.indicator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A case behind a number; its facts as in CaseFacts.
 *
 * @param caseId the case
 * @param itemCode item, or null
 * @param itemName its name, or null
 * @param unitCode responsible unit, or null
 * @param unitName its name, or null
 * @param state where the case stands
 * @param stateName the same in Chinese
 * @param channel channel, or null
 * @param channelName the same in Chinese, or null
 * @param submittedAt 申请时间, or null
 * @param acceptedAt 受理时间, or null
 * @param dueAt first instant overdue, or null
 * @param closedAt 办结时间, or null
 * @param netWorkingDays working days used, or null
 * @param limitDays promised limit in working days, or null
 * @param onTime closed in time, or null while not closed or without a limit
 * @param visits visits of the applicant, or null where unknown
 * @param contribution what the case adds to the number
 */
public record CaseMember(
    String caseId,
    String itemCode,
    String itemName,
    String unitCode,
    String unitName,
    String state,
    String stateName,
    String channel,
    String channelName,
    Instant submittedAt,
    Instant acceptedAt,
    Instant dueAt,
    Instant closedAt,
    Integer netWorkingDays,
    Integer limitDays,
    Boolean onTime,
    Integer visits,
    BigDecimal contribution)
    implements Member {}
