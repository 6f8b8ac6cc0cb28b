package cn.sanyi.county;

import cn.sanyi.county.Plan.Ending;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.item.ItemLevel;
import java.util.List;
import java.util.SplittableRandom;

/** Decides what an ordinary case is going to be. */
final class Planner {
  private static final SpecialKind[] STOPPING = {
    SpecialKind.INSPECTION, SpecialKind.EXPERT_REVIEW, SpecialKind.HEARING, SpecialKind.TENDER
  };

  private final Days days;
  private final Popularity always;
  private final Popularity onDaysOff;
  private final int applicants;

  Planner(Days days, List<Offer> offers, int cases) {
    this.days = days;
    this.always = Popularity.of(offers, o -> true, o -> o.weight);
    this.onDaysOff =
        Popularity.of(offers, o -> o.online, o -> o.weight * o.unit.profile().online());
    this.applicants = Math.max(50, cases / 10 * 7);
  }

  void plan(Plan plan, int number, int day, SplittableRandom random) {
    boolean works = days.works(day);
    plan.number = number;
    plan.day = day;
    plan.applicant = random.nextInt(applicants);
    choose(plan, (works ? always : onDaysOff).draw(random), random);
    plan.submittedAt =
        plan.channel == Channel.WINDOW || plan.channel == Channel.POST
            ? days.atOffice(day, random)
            : days.atHome(day, random);
    plan.misconduct = null;
    plan.recordedAt = 0;
    plan.closedAt = 0;
  }

  /** Everything that follows from the item and its unit. */
  void choose(Plan plan, Offer offer, SplittableRandom random) {
    Profile profile = offer.unit.profile();
    plan.offer = offer;
    plan.channel = channel(offer, days.works(plan.day), random);
    plan.hall = offer.hallCode;
    plan.window = offer.windowCode();
    if (offer.level == ItemLevel.VILLAGE) {
      String[] stations = offer.unit.villageHalls();
      plan.hall = stations[random.nextInt(stations.length)];
      plan.window = null;
    }
    plan.clerk = offer.unit.clerks()[random.nextInt(offer.unit.clerks().length)];
    plan.approver = offer.unit.approvers()[random.nextInt(offer.unit.approvers().length)];
    plan.ticket = plan.hall != null && plan.channel == Channel.WINDOW && Dice.chance(random, 0.55);
    plan.corrections =
        !Dice.chance(random, profile.correction()) ? 0 : Dice.chance(random, 0.92) ? 1 : 2;
    plan.correctionAfter = random.nextInt(4);
    plan.acceptedAfter = plan.channel == Channel.WINDOW ? 0 : random.nextInt(10) < 8 ? 0 : 1;
    plan.ending = ending(profile, random);
    int u = random.nextInt(1000);
    plan.outcome =
        u < 945 ? Outcome.APPROVED : u < 975 ? Outcome.APPROVED_CONDITIONALLY : Outcome.REJECTED;
    plan.careless = Dice.chance(random, profile.careless());
    plan.secondVisit = Dice.chance(random, offer.secondVisit);
    handling(plan, offer, profile, random);
  }

  /** Promised limit in working days in force on a day. */
  int limit(Offer offer, int day) {
    Integer promised =
        offer.changedOn != null && !days.date(day).isBefore(offer.changedOn)
            ? offer.laterPromised
            : offer.promised;
    return promised == null ? 0 : Limits.workingDays(promised, offer.promisedUnit);
  }

  private void handling(Plan plan, Offer offer, Profile profile, SplittableRandom random) {
    int limit = limit(offer, plan.day);
    plan.limit = limit;
    if (offer.madeLonger()) {
      limit = Limits.workingDays(offer.promised, offer.promisedUnit);
    }
    if (limit == 0) {
      plan.workDays = Dice.chance(random, profile.late() / 2) ? 1 + random.nextInt(2) : 0;
    } else if (Dice.chance(random, profile.late())) {
      plan.workDays = limit + 1 + (int) (6 * random.nextDouble() * random.nextDouble());
    } else {
      double share = profile.pace() * (0.5 + Dice.humped(random));
      plan.workDays = Math.min(limit, (int) Math.round(limit * share));
    }
    plan.special = null;
    if (limit >= 5 && Dice.chance(random, profile.special())) {
      plan.special = random.nextInt(4) == 0 ? SpecialKind.EXTENSION : STOPPING[random.nextInt(4)];
      plan.specialAfter = Math.min(plan.workDays, 1 + random.nextInt(Math.max(1, limit / 2)));
      plan.specialDays = Dice.between(random, 2, 12);
    }
  }

  private static Channel channel(Offer offer, boolean works, SplittableRandom random) {
    if (offer.online && (!works || Dice.chance(random, offer.unit.profile().online()))) {
      return random.nextInt(100) < 58 ? Channel.PC : Channel.MOBILE;
    }
    int u = random.nextInt(100);
    return u < 95 ? Channel.WINDOW : u < 98 ? Channel.TERMINAL : Channel.POST;
  }

  private static Ending ending(Profile profile, SplittableRandom random) {
    double u = random.nextDouble();
    if (u < profile.refused()) {
      return Ending.NOT_ACCEPTED;
    } else if (u < profile.refused() + 0.013) {
      return Ending.WITHDRAWN;
    } else if (u < profile.refused() + 0.015) {
      return Ending.REVOKED;
    } else if (u < profile.refused() + 0.015 + profile.forgotten()) {
      return Ending.FORGOTTEN;
    }
    return Ending.CLOSED;
  }
}
