package cn.sanyi.reporting.cases;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.reporting.alert.Alert;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case.
 *
 * @param period the period from which the case is looked at; {@code all} for as it is now
 * @param asOf as of when
 * @param facts what its events amount to
 * @param names what codes among the facts are called
 * @param overdue whether it is open and past its due instant as of asOf
 * @param item version of the item that rules the case, or null where unknown
 * @param timeline events that stand and had happened by asOf, in the order in which they are read
 * @param laterEvents events that stand and happened later, left out
 * @param cards cards issued by asOf, revoked ones too
 * @param answers answers that the standing cards want or got, mildest level first; empty where the
 *     unit does not answer alerts
 * @param ruler days from acceptance to the end, due date or asOf; empty before acceptance
 */
record CaseAnswer(
    String period,
    Instant asOf,
    CaseFacts facts,
    FactNames names,
    boolean overdue,
    @Nullable ServiceItem item,
    List<TimelineEvent> timeline,
    int laterEvents,
    List<Alert> cards,
    List<CardAnswer> answers,
    List<RulerDay> ruler) {

  /**
   * Chinese names; null where the code is null.
   *
   * @param item 事项名称
   * @param unit responsible unit
   * @param hall hall
   * @param window window
   * @param channel 办理形式
   * @param state 办件状态
   * @param outcome 办结结果
   * @param dueBasis why it is due when it is
   * @param findings data-quality findings
   */
  record FactNames(
      @Nullable String item,
      @Nullable String unit,
      @Nullable String hall,
      @Nullable String window,
      @Nullable String channel,
      String state,
      @Nullable String outcome,
      @Nullable String dueBasis,
      List<String> findings) {}
}
