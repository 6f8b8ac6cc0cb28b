package cn.sanyi.reporting.indicator;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.fold.CaseState;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
    @Nullable String itemCode,
    @Nullable String itemName,
    @Nullable String unitCode,
    @Nullable String unitName,
    CaseState state,
    String stateName,
    @Nullable Channel channel,
    @Nullable String channelName,
    @Nullable Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Instant closedAt,
    @Nullable Integer netWorkingDays,
    @Nullable Integer limitDays,
    @Nullable Boolean onTime,
    @Nullable Integer visits,
    @Nullable BigDecimal contribution)
    implements Member {}
