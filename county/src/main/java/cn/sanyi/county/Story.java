package cn.sanyi.county;

import cn.sanyi.county.Plan.Ending;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import java.util.List;
import java.util.SplittableRandom;

/** Tells a plan as events, each at its time. Not thread-safe. */
final class Story {
  static final List<String> STEPS = List.of("审查", "现场勘验", "审核");
  private static final String[] REFUSALS = {"不属于本机关职权范围", "申请材料不符合法定形式", "不符合法定条件"};
  private static final String[] WITHDRAWALS = {"申请人主动撤回", "申请人改报其他事项", "申请人补充材料后另行申报"};
  private static final SupplyMethod[] EXEMPT = {
    SupplyMethod.LICENCE_LIBRARY,
    SupplyMethod.DATA_SHARING,
    SupplyMethod.ONLINE_VERIFICATION,
    SupplyMethod.ALREADY_COLLECTED
  };

  private final Days days;
  private Plan plan;
  private SplittableRandom random;
  private Script script;

  Story(Days days) {
    this.days = days;
  }

  void tell(Plan newPlan, SplittableRandom newRandom, Script newScript) {
    plan = newPlan;
    random = newRandom;
    script = newScript;
    long complete = application();
    if (plan.ending == Ending.NOT_ACCEPTED) {
      int day = days.plus(officeDay(complete), random.nextInt(3));
      Draft refusal = add(EventType.NOT_ACCEPTED, afterwards(day, complete), plan.clerk);
      refusal.reason = plan.careless ? null : REFUSALS[random.nextInt(REFUSALS.length)];
      return;
    }
    long accepted = acceptance(complete);
    if (plan.ending != Ending.FORGOTTEN) {
      handling(accepted);
    } else {
      step(0, afterwards(days.plus(days.dayOf(accepted), 1), accepted));
    }
  }

  /** Hands the application in; returns when it was complete. */
  private long application() {
    long at = plan.submittedAt;
    if (plan.ticket) {
      Draft ticket = add(EventType.VISITED, at - Dice.between(random, 3, 28) * Days.MINUTE, null);
      ticket.hall = plan.hall;
    }
    boolean window = plan.channel == Channel.WINDOW;
    Draft submitted = add(EventType.SUBMITTED, at, window ? plan.clerk : null);
    submitted.channel = plan.channel;
    if (window) {
      submitted.hall = plan.hall;
      submitted.window = plan.window;
    }
    materials(at);
    int day = days.plus(officeDay(at), plan.correctionAfter);
    long complete = at;
    for (int i = 0; i < plan.corrections; i++) {
      long asked = afterwards(day, complete + 20 * Days.MINUTE);
      add(EventType.CORRECTION_REQUESTED, asked, plan.clerk).reason = "材料不齐全，一次性告知补正";
      day = days.plus(days.dayOf(asked), 1 + random.nextInt(5));
      boolean inPerson = window && plan.secondVisit;
      complete = inPerson ? afterwards(day, asked) : days.atHome(day, random);
      Draft received = add(EventType.CORRECTION_RECEIVED, complete, null);
      received.channel = inPerson ? Channel.WINDOW : Channel.PC;
      received.hall = inPerson ? plan.hall : null;
      day = days.plus(day, 1);
    }
    return complete;
  }

  private void materials(long at) {
    boolean paper = plan.channel == Channel.WINDOW || plan.channel == Channel.POST;
    long time = at;
    for (int material = 1; material <= plan.offer.materials; material++) {
      time += 1_000 + random.nextInt(paper ? 40_000 : 8_000);
      Draft supplied = add(EventType.MATERIAL_SUPPLIED, time, null);
      supplied.material = material;
      supplied.supply =
          Dice.chance(random, plan.offer.unit.profile().exempt())
              ? EXEMPT[random.nextInt(EXEMPT.length)]
              : paper ? SupplyMethod.PAPER : SupplyMethod.UPLOAD;
    }
  }

  private long acceptance(long complete) {
    int day = days.plus(officeDay(complete), plan.acceptedAfter);
    boolean atOnce = plan.channel == Channel.WINDOW && day == days.dayOf(plan.submittedAt);
    long earliest = complete + plan.offer.materials * 40_000L + 2 * Days.MINUTE;
    long at = atOnce ? earliest + random.nextInt(12) * Days.MINUTE : afterwards(day, earliest);
    Draft accepted = add(EventType.ACCEPTED, at, plan.clerk);
    if (!plan.channel.online()) {
      accepted.hall = plan.hall;
      accepted.window = plan.window;
    }
    // At the counter it is the same visit; on a later day nobody need be there.
    accepted.channel = atOnce ? Channel.WINDOW : null;
    if (plan.offer.unit.ownDeadlines()) {
      accepted.promisedDue = days.startOf(days.plus(day, plan.limit)) + 17 * Days.HOUR + 1_800_000;
    }
    return at;
  }

  private void handling(long accepted) {
    int day = days.dayOf(accepted);
    long last = accepted;
    int suspended = 0;
    if (plan.special != null) {
      int from = days.plus(day, plan.specialAfter);
      last = special(from, last);
      suspended = plan.special == SpecialKind.EXTENSION ? 0 : plan.specialDays;
    }
    int endDay = days.plus(day, plan.workDays + suspended);
    boolean sameDay = endDay == day && plan.closedAt == 0;
    long end =
        plan.closedAt > 0
            ? plan.closedAt
            : sameDay
                ? Math.max(accepted, last) + Dice.between(random, 6, 45) * Days.MINUTE
                : afterwards(endDay, Math.max(last, accepted) + 30 * Days.MINUTE);
    if (plan.ending == Ending.WITHDRAWN || plan.ending == Ending.REVOKED) {
      boolean withdrawn = plan.ending == Ending.WITHDRAWN;
      EventType type = withdrawn ? EventType.WITHDRAWN : EventType.REVOKED;
      Draft ended = add(type, end, plan.approver);
      ended.reason =
          plan.careless ? null : withdrawn ? WITHDRAWALS[random.nextInt(3)] : "重复录入，予以作废";
      return;
    }
    steps(Math.max(last, accepted), end, sameDay);
    close(end, sameDay);
  }

  private long special(int from, long notBefore) {
    long at = afterwards(from, notBefore + 10 * Days.MINUTE);
    Draft started = add(EventType.SPECIAL_STARTED, at, plan.approver);
    started.special = plan.special;
    boolean extension = plan.special == SpecialKind.EXTENSION;
    long until;
    if (extension) {
      started.extensionDays = 10;
      started.reason = "情况复杂，经负责人批准延长";
      until = at + 15 * Days.MINUTE;
    } else {
      until = afterwards(days.plus(days.dayOf(at), plan.specialDays), at);
    }
    Draft ended = add(EventType.SPECIAL_ENDED, until, plan.approver);
    ended.special = plan.special;
    return until;
  }

  private void steps(long from, long end, boolean sameDay) {
    int count = sameDay ? random.nextInt(2) : Dice.between(random, 1, STEPS.size());
    if (plan.offer.stepsLimited() && !sameDay) {
      count = STEPS.size();
    }
    long last = from;
    for (int i = 0; i < count; i++) {
      // Equal parts of the time in between, in office hours where that keeps the order.
      long part = from + (end - from) * (i + 1) / (count + 1);
      long atOffice = days.atOffice(days.plus(days.dayOf(part), 0), random);
      last = atOffice > last && atOffice < end - 5 * Days.MINUTE ? atOffice : Math.max(last, part);
      step(i, last);
    }
  }

  private void step(int which, long at) {
    add(EventType.STEP_DONE, at, plan.clerk).step = STEPS.get(which);
  }

  private void close(long end, boolean sameDay) {
    if (!plan.careless) {
      long decidedAt = end - (sameDay ? 1 : 3) * Days.MINUTE - random.nextInt(60_000);
      add(EventType.DECIDED, decidedAt, plan.approver).outcome = plan.outcome;
    }
    Draft closed = add(EventType.CLOSED, end, plan.approver);
    closed.outcome = plan.careless ? null : plan.outcome;
    if (plan.outcome == Outcome.REJECTED) {
      closed.reason = REFUSALS[2];
    } else if (Dice.chance(random, 0.96)) {
      delivery(end, sameDay);
    }
  }

  private void delivery(long end, boolean sameDay) {
    boolean atCounter = sameDay && plan.channel == Channel.WINDOW;
    if (plan.secondVisit) {
      int day = days.plus(days.dayOf(end), 1 + random.nextInt(4));
      deliver(Channel.WINDOW, days.atOffice(day, random));
    } else if (atCounter) {
      deliver(Channel.WINDOW, end + 2 * Days.MINUTE);
    } else if (Dice.chance(random, plan.offer.unit.profile().posted())) {
      int day = days.dayOf(end) + Dice.between(random, 1, 3);
      deliver(Channel.POST, days.startOf(day) + Dice.between(random, 540, 1_080) * Days.MINUTE);
    } else if (plan.offer.declaredVisits > 0 && plan.channel != Channel.WINDOW) {
      int day = days.plus(days.dayOf(end), 1 + random.nextInt(4));
      deliver(Channel.WINDOW, days.atOffice(day, random));
    } else {
      deliver(Channel.MOBILE, end + Dice.between(random, 1, 30) * Days.MINUTE);
    }
  }

  private void deliver(Channel channel, long at) {
    Draft delivered = add(EventType.DELIVERED, at, null);
    delivered.channel = channel;
    if (channel == Channel.WINDOW) {
      delivered.hall = plan.hall;
    }
  }

  /** The day itself if the office still works on it, else the next working day. */
  private int officeDay(long instant) {
    int day = days.dayOf(instant);
    boolean closed = instant - days.startOf(day) > 17 * Days.HOUR;
    return closed ? days.plus(day, 1) : days.plus(day, 0);
  }

  /** Office hours of a day, but after an instant even if that means working late. */
  private long afterwards(int day, long earliest) {
    long at = days.atOffice(day, random);
    return at > earliest ? at : earliest + 1_000 + random.nextInt(600_000);
  }

  private Draft add(EventType type, long at, String handler) {
    Draft draft = script.add(type, at);
    draft.handler = handler;
    return draft;
  }
}
