package cn.sanyi.model.fold;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case's events amount to. Independent of the present moment: whoever asks whether an open
 * case is overdue brings an as-of instant and compares it with {@code dueAt}. Days are working days
 * of Asia/Shanghai unless said otherwise; null means not known or not applicable, never zero.
 *
 * @param caseId {@code namespace:办件编号}
 * @param source system of the first event
 * @param itemCode 业务办理项编码, or null where no event names one
 * @param itemVersion version in force at acceptance, or null where the item is unknown
 * @param unitCode responsible unit: the one that accepted, else the first named, else the item's
 * @param hallCode hall of acceptance, else the first named, or null
 * @param windowCode window of acceptance, else the first named, or null
 * @param integratedWindow accepted at a 综合窗口; null where no window is known
 * @param channel channel of the application, or null
 * @param online channel is PC or mobile and no window filed it (N04); null where no channel is
 *     known
 * @param state where the case stands
 * @param outcome the last decision, or null
 * @param submittedAt 申请时间, or null
 * @param acceptedAt 受理时间, or null
 * @param decidedAt 决定时间, or null
 * @param closedAt 办结时间 (the last closing), or null; null too for cases ended otherwise
 * @param endedAt when the case ended in whatever way, or null while open
 * @param deliveredAt 送达时间, or null
 * @param firstEventAt first log record of its handling (origin EVENT), or null where there is none
 * @param lastEventAt last log record of its handling (origin EVENT), or null where there is none
 * @param logEvents log records that stand (origin EVENT), the supervisors' among them
 * @param eventsSeen distinct (eventId, revision) ever seen, taken-back ones too; grows only, and so
 *     serves as the version of the row
 * @param itemLevel 行使层级 of the item, or null
 * @param itemType 事项类型, or null
 * @param itemInstant 即办件, or null
 * @param itemOnline the item can be applied for online, or null
 * @param itemOnceListed the item is listed 最多跑一次, or null
 * @param itemHighFrequency the item is listed 高频, or null
 * @param limitDays promised limit in working days, extensions included (1 month = 22, 1 year =
 *     253); for an own deadline the working days from acceptance to it; or null
 * @param statutoryDays statutory limit in working days, same conversion, extensions included; or
 *     null where the law sets none
 * @param calendarVersion calendar in force at acceptance, or null before acceptance
 * @param originalDueAt first instant overdue by the calendar in force at acceptance, or null
 * @param dueAt first instant at which the case is overdue: 00:00 after the due day, or just after
 *     an own deadline; null where no limit is known or the clock is stopped
 * @param statutoryDueAt the same for the statutory limit, or null
 * @param dueBasis why, or null with dueAt
 * @param resumedAt end of the last ended suspension, or null
 * @param suspensions number of merged suspensions
 * @param suspendedDays working days suspended within acceptance..closing, an open one not counted
 * @param netWorkingDays acceptance to closing without suspensions, or null while not closed or
 *     never accepted; 0 where closed before acceptance
 * @param onTime closed before dueAt; null while not closed or with no due instant
 * @param corrections corrections asked for
 * @param steps steps done
 * @param visits distinct (day, hall) at which the applicant was present; null where neither a
 *     channel nor a visit is known
 * @param materialsRequired required by the item's version, or null
 * @param materialsSupplied distinct materials handed in on paper or uploaded
 * @param materialsExempt distinct materials satisfied without the applicant, not also handed in
 * @param watchedStep 环节 that was the first not to be done within its limit, else the one that runs;
 *     null where the item limits no steps, the case was not accepted or all were done in time
 * @param watchedStepDays its limit in working days, extensions granted during it included; or null
 * @param watchedStepDueAt first instant at which it is overdue, or null with it and while the clock
 *     is stopped
 * @param answersExpected whether the responsible unit is known to answer alerts
 * @param warningAnsweredAt first 预警答复, or null
 * @param yellowAnsweredAt first 黄牌答复, or null
 * @param misconductConfirmedAt first 认定弄虚作假, or null
 * @param findings data-quality findings, empty where none
 */
public record CaseFacts(
    String caseId,
    String source,
    @Nullable String itemCode,
    @Nullable Integer itemVersion,
    @Nullable String unitCode,
    @Nullable String hallCode,
    @Nullable String windowCode,
    @Nullable Boolean integratedWindow,
    @Nullable Channel channel,
    @Nullable Boolean online,
    CaseState state,
    @Nullable Outcome outcome,
    @Nullable Instant submittedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant decidedAt,
    @Nullable Instant closedAt,
    @Nullable Instant endedAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant firstEventAt,
    @Nullable Instant lastEventAt,
    int logEvents,
    long eventsSeen,
    @Nullable ItemLevel itemLevel,
    @Nullable ItemType itemType,
    @Nullable Boolean itemInstant,
    @Nullable Boolean itemOnline,
    @Nullable Boolean itemOnceListed,
    @Nullable Boolean itemHighFrequency,
    @Nullable Integer limitDays,
    @Nullable Integer statutoryDays,
    @Nullable String calendarVersion,
    @Nullable Instant originalDueAt,
    @Nullable Instant dueAt,
    @Nullable Instant statutoryDueAt,
    @Nullable DueBasis dueBasis,
    @Nullable Instant resumedAt,
    int suspensions,
    int suspendedDays,
    @Nullable Integer netWorkingDays,
    @Nullable Boolean onTime,
    int corrections,
    int steps,
    @Nullable Integer visits,
    @Nullable Integer materialsRequired,
    int materialsSupplied,
    int materialsExempt,
    @Nullable String watchedStep,
    @Nullable Integer watchedStepDays,
    @Nullable Instant watchedStepDueAt,
    boolean answersExpected,
    @Nullable Instant warningAnsweredAt,
    @Nullable Instant yellowAnsweredAt,
    @Nullable Instant misconductConfirmedAt,
    Set<Finding> findings)
    implements Serializable {

  public CaseFacts {
    // In the enum's order, so that rows and hashes made of it are the same everywhere.
    findings =
        findings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(findings));
  }

  /** Whether the case was still open and past its due instant at {@code asOf}. */
  public boolean overdueAt(Instant asOf) {
    return dueAt != null && !dueAt.isAfter(asOf) && (endedAt == null || !endedAt.isBefore(asOf));
  }
}
