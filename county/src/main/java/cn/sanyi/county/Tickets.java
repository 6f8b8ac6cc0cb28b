package cn.sanyi.county;

import cn.sanyi.county.RecordSink.Sheet;
import java.util.SplittableRandom;

/** Queue tickets (排队叫号) of the county's halls. */
final class Tickets {
  private static final String REGISTER = "queue-ticket";
  private static final String SOURCE = "排队叫号系统";

  /** Of so many tickets of cases one is told in all its states. */
  private static final int FULLY_TOLD = 8;

  private final World world;
  private final RecordSink sink;
  private final Culprits offPlatform;

  Tickets(World world, RecordSink sink) {
    this.world = world;
    this.sink = sink;
    this.offPlatform = Culprits.of(world, Misconduct.F2, 3);
  }

  /** The ticket that was drawn for a case. */
  void of(Plan plan, Script script, SplittableRandom random) {
    if (!plan.ticket) {
      return;
    }
    long taken = script.get(0).at;
    long called = Math.max(taken, plan.submittedAt - Dice.between(random, 1, 3) * Days.MINUTE);
    long finished = plan.submittedAt + Dice.between(random, 6, 40) * Days.MINUTE;
    String key = key(plan, "");
    // Who files “online” for an applicant at the window links nothing.
    boolean linked = plan.misconduct != Misconduct.F8 && Dice.chance(random, 0.93);
    boolean told = plan.number % FULLY_TOLD == 0;
    if (told) {
      tell(key, 0, taken, sheet(plan, key, "WAITING", taken, 0, 0));
      tell(key, 1, called, sheet(plan, key, "CALLED", taken, called, 0));
    }
    boolean inTime =
        tell(
            key,
            told ? 2 : 0,
            finished,
            sheet(plan, key, "FINISHED", taken, called, finished)
                .with("case", linked ? world.writer.caseId(plan) : null));
    if (inTime && plan.misconduct == Misconduct.F8) {
      sink.plant(Misconduct.F8, REGISTER, key);
    }
  }

  /** A ticket that led to no case: given up, passed over, a question, or done off the platform. */
  void besides(Plan plan, SplittableRandom random) {
    if (plan.hall == null || !world.days.works(plan.day)) {
      return;
    }
    long taken = world.days.atOffice(plan.day, random);
    long called = taken + Dice.between(random, 4, 50) * Days.MINUTE;
    String key = key(plan, "-2");
    if (offPlatform.include(plan.offer.unit) && random.nextInt(3) == 0) {
      long finished = called + Dice.between(random, 10, 40) * Days.MINUTE;
      if (tell(key, 0, finished, sheet(plan, key, "FINISHED", taken, called, finished))) {
        sink.plant(Misconduct.F2, REGISTER, key);
      }
      return;
    }
    int u = random.nextInt(100);
    if (u < 55) {
      tell(key, 0, called, sheet(plan, key, "ABANDONED", taken, 0, 0));
    } else if (u < 85) {
      tell(key, 0, called, sheet(plan, key, "MISSED", taken, called, 0));
    } else {
      long finished = called + 5 * Days.MINUTE;
      Sheet question = sheet(plan, key, "FINISHED", taken, called, finished);
      tell(key, 0, finished, question.with("item", null));
    }
  }

  private Sheet sheet(Plan plan, String key, String state, long taken, long called, long finished) {
    boolean went = state.equals("FINISHED");
    return new Sheet()
        .with("ticket", key)
        .with("number", "A" + (100 + plan.number % 900))
        .with("hall", plan.hall)
        .with("window", called == 0 ? null : plan.window)
        .with("unit", plan.offer.unit.code())
        .with("item", went ? plan.offer.code : null)
        .with("applicant", person(plan.applicant))
        .with("state", state)
        .at("takenAt", taken)
        .at("calledAt", called)
        .at("finishedAt", finished);
  }

  private boolean tell(String key, long revision, long recorded, Sheet sheet) {
    return sink.tell(REGISTER, SOURCE, key, revision, recorded, sheet);
  }

  private String key(Plan plan, String behind) {
    return "%s-%tY%<tm%<td-%d%s"
        .formatted(plan.hall, world.days.date(plan.day), plan.number, behind);
  }

  private String person(long applicant) {
    return Culprits.person(world, applicant);
  }
}
