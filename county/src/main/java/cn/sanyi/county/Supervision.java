package cn.sanyi.county;

import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.item.StepLimit;
import java.util.SplittableRandom;

/**
 * What is said about a case's supervision: a unit's answers to 预警 and 黄牌, and what inspectors
 * confirmed. A stream of chance of its own, so that cases are handled the same without it. The
 * instants of alerts are estimates: some answers come to alerts that were not needed after all.
 */
final class Supervision {
  private static final double ANSWERS_WARNING = 0.9;
  private static final double ANSWERS_YELLOW = 0.8;
  private static final double CONFIRMED = 0.06;

  private final Days days;
  private final Script script;
  private final SplittableRandom random;

  private Supervision(Days days, Script script, SplittableRandom random) {
    this.days = days;
    this.script = script;
    this.random = random;
  }

  static void of(Plan plan, Script script, Days days, long seed) {
    Draft accepted = script.first(EventType.ACCEPTED);
    if (accepted != null) {
      SplittableRandom random = Dice.of(seed, Dice.SUPERVISION, plan.number);
      Supervision supervision = new Supervision(days, script, random);
      if (plan.offer.unit.answersAlerts()) {
        supervision.answers(plan, accepted.at);
      }
      if (plan.misconduct != null) {
        supervision.confirmation(plan, Dice.token(seed, Dice.HANDLER, -1 - plan.day % 5));
      }
    }
  }

  private void answers(Plan plan, long accepted) {
    long ended = ended();
    int dueDay = days.plus(days.dayOf(accepted), plan.limit + stopped(plan));
    int left = Math.max(1, plan.limit / 5);
    long warning = Math.max(accepted, days.startOf(days.plus(dueDay, 1 - left)));
    if (plan.limit > 0 && ended > warning && Dice.chance(random, ANSWERS_WARNING)) {
      long at = soonAfter(warning);
      if (at < ended) {
        add(EventType.WARNING_ANSWERED, at, plan.approver, "已催办经办人，将于期限前办结");
      }
    }
    long overdue = Math.min(days.startOf(dueDay + 1), stepOverdue(plan, accepted, ended));
    long yellow = Math.min(overdue, ended);
    if ((ended >= overdue || plan.careless) && Dice.chance(random, ANSWERS_YELLOW)) {
      add(EventType.YELLOW_ANSWERED, soonAfter(yellow), plan.approver, "情况属实，已责成经办人整改");
    }
  }

  /** When the first step is overdue that is not done in time. */
  private long stepOverdue(Plan plan, long accepted, long ended) {
    long began = accepted;
    for (StepLimit step : plan.offer.stepLimits(plan.limit)) {
      long done = Math.min(ended, done(step.step()));
      int dueDay = days.plus(days.dayOf(began), step.workingDays() + stopped(plan));
      if (done >= days.startOf(dueDay + 1)) {
        return days.startOf(dueDay + 1);
      }
      began = done;
    }
    return Long.MAX_VALUE;
  }

  private long done(String step) {
    for (int i = 0; i < script.size(); i++) {
      if (step.equals(script.get(i).step)) {
        return script.get(i).at;
      }
    }
    return Long.MAX_VALUE;
  }

  private long ended() {
    for (EventType type :
        new EventType[] {EventType.CLOSED, EventType.WITHDRAWN, EventType.REVOKED}) {
      Draft ended = script.first(type);
      if (ended != null) {
        return ended.at;
      }
    }
    return Long.MAX_VALUE;
  }

  private static int stopped(Plan plan) {
    if (plan.special == null) {
      return 0;
    }
    return plan.special == SpecialKind.EXTENSION ? 10 : plan.specialDays;
  }

  /** Some are found out on the spot, within three weeks of the closing. */
  private void confirmation(Plan plan, String inspector) {
    String found =
        switch (plan.misconduct) {
          case F1 -> "现场核查：先办后补录";
          case F3 -> "现场核查：季末突击办结，材料不全";
          case F8 -> "回访：申请人未在网上申请，系窗口代为提交";
          case F16 -> "现场核查：办结时间被改动";
          case F4, F5, F6, F7, F12, F2, F10, F17 -> null;
        };
    Draft closed = script.first(EventType.CLOSED);
    if (found != null && closed != null && Dice.chance(random, CONFIRMED)) {
      int day =
          days.plus(days.dayOf(Math.max(closed.at, plan.recordedAt)), Dice.between(random, 2, 15));
      add(EventType.MISCONDUCT_CONFIRMED, days.atOffice(day, random), inspector, found);
    }
  }

  private long soonAfter(long alert) {
    long at = days.atOffice(days.plus(days.dayOf(alert), random.nextInt(3)), random);
    return Math.max(at, alert + 20 * Days.MINUTE);
  }

  private void add(EventType type, long at, String handler, String reason) {
    Draft draft = script.add(type, at);
    draft.recorded = at + 150 + random.nextInt(900);
    draft.handler = handler;
    draft.reason = reason;
  }
}
