package cn.sanyi.county;

import cn.sanyi.county.Plan.Ending;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Plants misconduct in episodes: neighbouring case numbers of one day, one unit, one item. Whether
 * a number belongs to an episode, and to which, follows from the number alone. {@link #bend}
 * changes the plan before the case is told; what is written down afterwards is for {@link Forgery}.
 */
final class Planting {
  /** Case numbers fall into blocks of this many; a block holds one episode or none. */
  private static final int BLOCK = 8;

  private static final int EPISODE_OFFERS = 700;

  private final World world;
  private final long seed;

  /** Small counties misbehave oftener, or most kinds would not occur at all. */
  private final double density;

  private final Map<Misconduct, Popularity> culprits = new EnumMap<>(Misconduct.class);

  Planting(World world) {
    this.world = world;
    this.seed = world.settings.seed();
    this.density = Math.max(1, Math.min(5, 20_000.0 / world.settings.cases()));
    Predicate<Offer> promised =
        o -> o.promisedUnit == LimitUnit.WORKING_DAY && o.promised >= 3 && o.hallCode != null;
    culprits(Misconduct.F1, promised.and(o -> o.promised <= 10));
    culprits(Misconduct.F3, promised);
    culprits(Misconduct.F4, promised.and(o -> o.promised >= 5 && o.promised <= 15));
    culprits(Misconduct.F5, promised);
    culprits(Misconduct.F6, promised.and(o -> o.promised <= 10));
    culprits(Misconduct.F7, o -> o.instant && o.hallCode != null);
    culprits(Misconduct.F8, o -> o.online && o.hallCode != null);
    culprits(Misconduct.F16, promised.and(o -> o.promised <= 10));
  }

  /** Each misconduct has a few units of its own that do it. */
  private void culprits(Misconduct misconduct, Predicate<Offer> eligible) {
    List<String> units =
        world.offers.stream()
            .filter(o -> o.weight > 0 && o.changedOn == null && eligible.test(o))
            .map(o -> o.unit.code())
            .distinct()
            .sorted(
                (a, b) ->
                    Long.compare(
                        Dice.mix(seed, EPISODE_OFFERS + misconduct.ordinal(), a.hashCode()),
                        Dice.mix(seed, EPISODE_OFFERS + misconduct.ordinal(), b.hashCode())))
            .limit(4)
            .toList();
    culprits.put(
        misconduct,
        Popularity.of(
            world.offers,
            o -> o.changedOn == null && eligible.test(o) && units.contains(o.unit.code()),
            o -> Math.sqrt(o.weight)));
  }

  void bend(Plan plan, SplittableRandom random) {
    int block = plan.number / BLOCK;
    int member = plan.number % BLOCK;
    boolean withinADay =
        block * BLOCK >= world.season.firstCase(plan.day)
            && (block + 1) * BLOCK <= world.season.firstCase(plan.day + 1);
    double u = Dice.share(Dice.mix(seed, Dice.EPISODE, block)) / density;
    Misconduct misconduct =
        withinADay && world.days.works(plan.day) ? misconduct(u, plan.day) : null;
    if (misconduct == null || member >= size(misconduct)) {
      return;
    }
    SplittableRandom episode = Dice.of(seed, Dice.EPISODE + 100, block);
    Offer offer = culprits.get(misconduct).draw(episode);
    world.planner.choose(plan, offer, random);
    plan.clerk = offer.unit.clerks()[0];
    plan.misconduct = misconduct;
    plan.member = member;
    plan.secondWay = episode.nextBoolean();
    plan.ending = Ending.CLOSED;
    plan.outcome = Outcome.APPROVED;
    plan.careless = false;
    plan.corrections = 0;
    plan.special = null;
    plan.workDays = Math.min(plan.workDays, plan.limit);
    plan.acceptedAfter = 0;
    atTheWindow(plan, world.days.atOffice(plan.day, random));
    bend(plan, episode, random);
  }

  private static void atTheWindow(Plan plan, long submittedAt) {
    plan.channel = Channel.WINDOW;
    plan.submittedAt = submittedAt;
    plan.ticket = false;
  }

  private void bend(Plan plan, SplittableRandom episode, SplittableRandom random) {
    Days days = world.days;
    switch (plan.misconduct) {
      case F1 -> {
        plan.workDays = Dice.between(random, 1, 3);
        long recorded = days.atOffice(days.plus(plan.day, Dice.between(episode, 7, 9)), episode);
        plan.recordedAt = recorded + plan.member * (20_000L + episode.nextInt(60_000));
      }
      case F3 -> {
        int evening = days.lastWorkingDay(episode.nextInt(3));
        plan.approver = plan.offer.unit.approvers()[0];
        plan.closedAt =
            days.startOf(evening)
                + 20 * Days.HOUR
                + episode.nextInt(120) * Days.MINUTE
                + plan.member * 40_000L;
      }
      case F4 -> {
        plan.special = plan.secondWay ? SpecialKind.EXPERT_REVIEW : SpecialKind.OTHER;
        plan.specialAfter = plan.limit - (plan.limit >= 10 ? random.nextInt(2) : 0);
        plan.workDays = plan.specialAfter;
        plan.specialDays = Dice.between(random, 12, 20);
      }
      case F5 -> {
        plan.corrections = 2 + random.nextInt(2);
        plan.correctionAfter = Dice.between(random, 6, 9);
        plan.workDays = 1;
      }
      case F6 -> refile(plan, random);
      case F7 -> {
        plan.applicant = -1 - plan.number / BLOCK;
        long start = days.startOf(plan.day) + 9 * Days.HOUR + episode.nextInt(60) * Days.MINUTE;
        atTheWindow(plan, start + plan.member * (3 * Days.MINUTE + random.nextInt(60_000)));
      }
      case F8 -> {
        long start = days.startOf(plan.day) + 14 * Days.HOUR + episode.nextInt(90) * Days.MINUTE;
        atTheWindow(plan, start + plan.member * (4 * Days.MINUTE + random.nextInt(60_000)));
        plan.channel = Channel.PC;
        plan.ticket = true;
      }
      case F12, F2, F10, F17 ->
          throw new IllegalStateException(plan.misconduct + " lies in no episode of cases");
      case F16 -> plan.workDays = plan.secondWay ? plan.limit + 2 : 1;
    }
  }

  /** Members come in pairs: the first is put an end to near its limit, the second filed anew. */
  private void refile(Plan plan, SplittableRandom random) {
    Days days = world.days;
    SplittableRandom pair = Dice.of(seed, Dice.EPISODE + 200, plan.number / 2);
    plan.applicant = -1 - plan.number / 2;
    long first = days.startOf(plan.day) + 10 * Days.HOUR + pair.nextInt(60) * Days.MINUTE;
    int ended = days.plus(plan.day, plan.limit);
    int anew = days.plus(ended, Dice.between(pair, 1, 5));
    boolean withdrawn = pair.nextBoolean();
    if (plan.member % 2 == 0) {
      atTheWindow(plan, first);
      plan.workDays = plan.limit;
      plan.ending = withdrawn ? Ending.WITHDRAWN : Ending.CLOSED;
      plan.outcome = Outcome.REJECTED;
    } else {
      atTheWindow(plan, days.atOffice(anew, random));
      plan.workDays = Math.min(2, plan.limit);
    }
  }

  /**
   * The misconduct of a block by its lot; late episodes would not come to an end in the quarter.
   */
  private Misconduct misconduct(double u, int day) {
    int left = world.days.workingDaysLeft(day);
    if (u < 0.008) {
      return left >= 11 ? Misconduct.F1 : null;
    } else if (u < 0.014) {
      return left >= 30 ? Misconduct.F4 : null;
    } else if (u < 0.020) {
      return left >= 25 ? Misconduct.F5 : null;
    } else if (u < 0.026) {
      return left >= 18 ? Misconduct.F6 : null;
    } else if (u < 0.030) {
      return Misconduct.F7;
    } else if (u < 0.036) {
      return left >= 1 ? Misconduct.F8 : null;
    } else if (u < 0.042) {
      return left >= 18 ? Misconduct.F16 : null;
    }
    return u < 0.072 && left >= 4 && left <= 20 ? Misconduct.F3 : null;
  }

  private static int size(Misconduct misconduct) {
    return switch (misconduct) {
      case F1, F3 -> 6;
      case F4, F5 -> 4;
      case F6 -> 6;
      case F7 -> 8;
      case F8 -> 6;
      case F16 -> 3;
      case F12, F2, F10, F17 -> 0;
    };
  }
}
