package cn.sanyi.county;

import cn.sanyi.county.RecordSink.Sheet;
import java.util.SplittableRandom;

/** Work orders of the 12345 line, each assigned to the unit that it is about. */
final class WorkOrders {
  private static final String REGISTER = "work-order";
  private static final String SOURCE = "12345热线";
  private static final String[] KINDS = {"CONSULT", "COMPLAINT", "REQUEST", "SUGGESTION", "REPORT"};
  private static final int LIMIT = 5;

  private final World world;
  private final RecordSink sink;
  private final Culprits pretending;

  WorkOrders(World world, RecordSink sink) {
    this.world = world;
    this.sink = sink;
    this.pretending = Culprits.of(world, Misconduct.F17, 3);
  }

  /** An order of the day of a case, about its unit and sometimes about the case itself. */
  void besides(Plan plan, SplittableRandom random) {
    Days days = world.days;
    long received = days.atHome(plan.day, random);
    String key = "G%tY%<tm%<td%d".formatted(days.date(plan.day), plan.number);
    Sheet sheet =
        new Sheet()
            .with("order", key)
            .with("kind", KINDS[random.nextInt(KINDS.length)])
            .with("unit", plan.offer.unit.code())
            .with("item", Dice.chance(random, 0.6) ? plan.offer.code : null)
            .with("case", Dice.chance(random, 0.3) ? world.writer.caseId(plan) : null)
            .with("caller", Culprits.person(world, plan.applicant))
            .with("summary", "反映" + plan.offer.name + "办理事项")
            .with("limitDays", LIMIT)
            .with("state", "RECEIVED")
            .at("receivedAt", received);
    tell(key, 0, received, sheet);
    long assigned = received + Dice.between(random, 5, 180) * Days.MINUTE;
    tell(key, 1, assigned, sheet.with("state", "ASSIGNED").at("assignedAt", assigned));
    if (pretending.include(plan.offer.unit) && random.nextInt(2) == 0) {
      pretend(key, assigned, sheet, random);
    } else {
      handle(key, plan, assigned, sheet, random);
    }
  }

  /** Closed within the hour with nobody called back, and open again some days later. */
  private void pretend(String key, long assigned, Sheet sheet, SplittableRandom random) {
    long closed = assigned + Dice.between(random, 10, 55) * Days.MINUTE;
    boolean told = tell(key, 2, closed, sheet.with("state", "CLOSED").at("closedAt", closed));
    long reopened = closed + Dice.between(random, 2, 12) * Days.DAY;
    boolean again =
        tell(key, 3, reopened, sheet.with("state", "REOPENED").at("reopenedAt", reopened));
    if (told && again) {
      sink.plant(Misconduct.F17, REGISTER, key);
    }
  }

  private void handle(String key, Plan plan, long assigned, Sheet sheet, SplittableRandom random) {
    long revision = 2;
    if (Dice.chance(random, 0.05)) {
      sheet.with("returns", 1).with("transfers", 1);
    }
    int limit = LIMIT;
    if (Dice.chance(random, 0.08)) {
      sheet.with("extensionDays", LIMIT).with("extensionApprover", Culprits.person(world, -7));
      limit += LIMIT;
    }
    boolean late = Dice.chance(random, plan.offer.unit.profile().late());
    int after = late ? limit + Dice.between(random, 1, 4) : Dice.between(random, 1, limit);
    int day = world.days.plus(world.days.dayOf(assigned), after);
    long closed = Math.max(world.days.atOffice(day, random), assigned + Days.HOUR);
    if (Dice.chance(random, plan.offer.unit.profile().forgotten())) {
      return;
    }
    sheet.with("state", "CLOSED").at("closedAt", closed);
    tell(key, revision++, closed, sheet);
    if (Dice.chance(random, 0.6)) {
      long back = closed + Dice.between(random, 1, 3) * Days.DAY;
      boolean satisfied = Dice.chance(random, late ? 0.6 : 0.95);
      tell(key, revision, back, sheet.at("calledBackAt", back).with("satisfied", satisfied));
    }
  }

  private boolean tell(String key, long revision, long recorded, Sheet sheet) {
    return sink.tell(REGISTER, SOURCE, key, revision, recorded, sheet);
  }
}
