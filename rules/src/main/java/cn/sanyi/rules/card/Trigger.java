package cn.sanyi.rules.card;

import cn.sanyi.model.fold.Supervised;
import cn.sanyi.rules.table.RuleRow;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 触发: what a card rule looks at. When a rule holds is said in {@code cards.drl}; all else in which
 * triggers differ, each says itself.
 */
public enum Trigger {
  /** The promised limit is nearly used up. */
  NEAR_DUE("剩余时限不足") {
    @Override
    @Nullable Instant dueAt(Supervised facts) {
      return facts.due().dueAt();
    }

    @Override
    void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values) {
      values.put("时限", Reasons.limit(facts.limits().limitDays()));
      values.put("剩余", Reasons.days(warrant.rule().remaining(facts.limits().limitDays())));
      values.put("应办结", Reasons.due(facts.due().dueAt()));
    }
  },

  /** The promised limit is over by more than the rule's working days. */
  PROMISE_EXCEEDED("超过承诺时限") {
    @Override
    @Nullable Instant dueAt(Supervised facts) {
      return facts.due().dueAt();
    }

    @Override
    void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values) {
      values.put("时限", Reasons.limit(facts.limits().limitDays()));
      values.put("应办结", Reasons.due(facts.due().dueAt()));
      values.put(OVER, Integer.toString(daysOver));
    }
  },

  /** The statutory limit is over by more than the rule's working days. */
  STATUTE_EXCEEDED("超过法定时限") {
    @Override
    @Nullable Instant dueAt(Supervised facts) {
      return facts.due().statutoryDueAt();
    }

    @Override
    void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values) {
      values.put("法定时限", Reasons.limit(facts.limits().statutoryDays()));
      values.put("法定应办结", Reasons.due(facts.due().statutoryDueAt()));
      values.put(OVER, Integer.toString(daysOver));
    }
  },

  /** A step of the case was not done within its own limit. */
  STEP_EXCEEDED("超过环节时限") {
    @Override
    @Nullable Instant dueAt(Supervised facts) {
      return facts.step().watchedStepDueAt();
    }

    @Override
    int days(RuleRow row) {
      int days = super.days(row);
      if (days > 0) {
        throw row.refused(DAYS, "环节一超时即发卡，此列应留空");
      }
      return days;
    }

    @Override
    void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values) {
      values.put("环节", facts.step().watchedStep());
      values.put("环节时限", Reasons.days(facts.step().watchedStepDays()));
      values.put("环节应办结", Reasons.due(facts.step().watchedStepDueAt()));
      values.put(OVER, Integer.toString(daysOver));
    }
  },

  /** The unit has left a card of the rule's level unanswered for the rule's working days. */
  UNANSWERED("逾期未答复") {
    @Override
    boolean worthAsking(CardRule rule, CaseElements elements) {
      // Asked apart, once there is a card to be answered.
      return false;
    }

    @Override
    int days(RuleRow row) {
      int days = super.days(row);
      if (days == 0) {
        throw row.refused(DAYS, "应写明几个工作日内答复，至少1个");
      }
      return days;
    }

    @Override
    void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values) {
      values.put("卡片级别", warrant.rule().unanswered().chinese());
      values.put("发卡", Reasons.minute(warrant.unanswered().firesAt()));
      values.put("所依规则", warrant.unanswered().rule().code());
      values.put("答复期限", Reasons.days(warrant.rule().days()));
    }
  },

  /** An inspector confirmed that the case's records are untrue. */
  MISCONDUCT_CONFIRMED("认定弄虚作假") {
    @Override
    boolean worthAsking(CardRule rule, CaseElements elements) {
      return elements.getMisconductConfirmedAt() != null;
    }

    @Override
    void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values) {
      values.put("认定", Reasons.minute(facts.supervision().misconductConfirmedAt()));
    }
  },

  /** The case has the data-quality finding that the rule names. */
  FINDING("数据质量") {
    @Override
    boolean worthAsking(CardRule rule, CaseElements elements) {
      Supervised facts = elements.facts();
      return facts.course().endedAt() != null && facts.findings().contains(rule.finding());
    }

    @Override
    void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values) {
      values.put("受理", Reasons.minute(facts.course().acceptedAt()));
      values.put("首条记录", Reasons.minute(facts.trail().firstEventAt()));
      values.put("办结", Reasons.minute(facts.course().closedAt()));
      values.put("结束", Reasons.minute(facts.course().endedAt()));
    }
  };

  private static final String OVER = "超期";
  private static final String DAYS = "工作日";

  private final String chinese;

  Trigger(String chinese) {
    this.chinese = chinese;
  }

  /** Name as users see it, and as the table writes it. */
  public String chinese() {
    return chinese;
  }

  /** The due instant that it is about; null where it is about no limit, or none is known. */
  @Nullable Instant dueAt(Supervised facts) {
    return null;
  }

  /** Whether the rule can hold for a case at all, told without the engine. */
  boolean worthAsking(CardRule rule, CaseElements elements) {
    return dueAt(elements.facts()) != null;
  }

  /** The threshold in working days of a line of the table. */
  int days(RuleRow row) {
    return row.wholeOr(DAYS, 0);
  }

  /**
   * Adds the values that it saw, by Chinese name, in the order to show them.
   *
   * @param daysOver working days over when the card fires
   */
  abstract void tell(Warrant warrant, Supervised facts, int daysOver, Map<String, String> values);
}
