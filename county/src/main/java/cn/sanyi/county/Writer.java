package cn.sanyi.county;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Desk;
import cn.sanyi.model.event.Detail;
import cn.sanyi.model.event.Entry;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Parties;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Writes drafts out as events. */
final class Writer {
  private static final String NAMESPACE = "shizong:" + Register.COUNTY;
  private static final String[] NUMBERS = new String[100];

  static {
    for (int i = 0; i < NUMBERS.length; i++) {
      NUMBERS[i] = i < 10 ? "0" + i : Integer.toString(i);
    }
  }

  private final long seed;
  private final String[] prefixes;

  Writer(long seed, Days days) {
    this.seed = seed;
    this.prefixes = new String[days.count];
    DateTimeFormatter date = DateTimeFormatter.ofPattern("yyMMdd");
    for (int day = 0; day < days.count; day++) {
      prefixes[day] = NAMESPACE + days.date(day).format(date);
    }
  }

  String caseId(Plan plan) {
    StringBuilder id = new StringBuilder(32).append(prefixes[plan.day]);
    for (int place = 10_000_000; place > 0; place /= 10) {
      id.append((char) ('0' + plan.number / place % 10));
    }
    return id.toString();
  }

  CaseEvent write(Plan plan, Draft draft) {
    Offer offer = plan.offer;
    return new CaseEvent(
        new Entry(eventId(draft.number), draft.revision, draft.operation, Origin.EVENT),
        caseId(plan),
        draft.type,
        Instant.ofEpochMilli(draft.at),
        Instant.ofEpochMilli(draft.recorded),
        offer.unit.source(),
        new Desk(offer.code, offer.unit.code(), draft.hall, draft.window),
        new Parties(
            draft.channel,
            draft.type == EventType.SUBMITTED
                ? Dice.token(seed, Dice.APPLICANT, plan.applicant)
                : null,
            draft.handler),
        new Detail(
            draft.step,
            draft.outcome,
            draft.reason,
            draft.promisedDue == 0 ? null : Instant.ofEpochMilli(draft.promisedDue),
            draft.special,
            draft.extensionDays == 0 ? null : draft.extensionDays,
            draft.material == 0 ? null : "M" + NUMBERS[draft.material],
            draft.supply));
  }

  private static String eventId(int number) {
    return number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
  }
}
