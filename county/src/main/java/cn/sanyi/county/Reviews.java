package cn.sanyi.county;

import cn.sanyi.county.RecordSink.Sheet;
import cn.sanyi.model.event.EventType;
import java.util.SplittableRandom;

/** Reviews (服务评价) of closed cases: nearly all of them good, as everywhere. */
final class Reviews {
  private static final String REGISTER = "review";
  private static final String SOURCE = "评价系统";
  private static final String[] COMPLAINTS = {"等候时间太长", "告知不清，跑了两趟", "态度生硬", "网上提交后没有人理"};

  private final World world;
  private final RecordSink sink;
  private final Culprits praising;

  Reviews(World world, RecordSink sink) {
    this.world = world;
    this.sink = sink;
    this.praising = Culprits.of(world, Misconduct.F10, 2);
  }

  /** The review of a case, if it has one. */
  void of(Plan plan, Script script, SplittableRandom random) {
    Draft closed = script.first(EventType.CLOSED);
    if (closed == null) {
      return;
    }
    String key = "R" + world.writer.caseId(plan).replaceAll("\\D", "");
    boolean atWindow = !plan.channel.online();
    Sheet sheet =
        new Sheet()
            .with("review", key)
            .with("case", world.writer.caseId(plan))
            .with("item", plan.offer.code)
            .with("unit", plan.offer.unit.code())
            .with("hall", atWindow ? plan.hall : null)
            .with("window", atWindow ? plan.window : null)
            .with("reviewer", Culprits.person(world, plan.applicant));
    if (praising.include(plan.offer.unit) && random.nextInt(3) == 0) {
      long at = closed.at + Dice.between(random, 900, 2_900);
      sheet
          .with("level", "VERY_GOOD")
          .with("active", true)
          .with("channel", "TABLET")
          .with("device", plan.offer.unit.windowCode() + "-1")
          .with("text", "服务很好")
          .at("reviewedAt", at);
      if (sink.tell(REGISTER, SOURCE, key, 0, at, sheet)) {
        sink.plant(Misconduct.F10, REGISTER, key);
      }
    } else if (Dice.chance(random, 0.3)) {
      honest(key, closed.at, atWindow, plan, sheet, random);
    }
  }

  private void honest(
      String key, long closed, boolean atWindow, Plan plan, Sheet sheet, SplittableRandom random) {
    boolean active = Dice.chance(random, 0.75);
    long at =
        active
            ? closed + Dice.between(random, 1, 90) * Days.MINUTE + random.nextInt(60_000)
            : closed + 5 * Days.DAY;
    int u = active ? random.nextInt(1_000) : 0;
    String level =
        u < 900 ? "VERY_GOOD" : u < 975 ? "GOOD" : u < 990 ? "FAIR" : u < 997 ? "BAD" : "VERY_BAD";
    sheet.with("level", level).with("active", active).at("reviewedAt", at);
    if (active) {
      sheet
          .with("channel", atWindow ? "TABLET" : "MOBILE")
          .with("device", atWindow ? plan.window : null);
    }
    if (u < 990) {
      sink.tell(REGISTER, SOURCE, key, 0, at, sheet);
      return;
    }
    sheet.with("text", COMPLAINTS[random.nextInt(COMPLAINTS.length)]);
    sink.tell(REGISTER, SOURCE, key, 0, at, sheet);
    int day = world.days.plus(world.days.dayOf(at), Dice.between(random, 2, 12));
    long rectified = world.days.atOffice(day, random);
    if (Dice.chance(random, 0.85)) {
      sheet.at("rectifiedAt", rectified);
      sheet.at("calledBackAt", Dice.chance(random, 0.8) ? rectified + Days.HOUR : 0);
      sink.tell(REGISTER, SOURCE, key, 1, rectified + 2 * Days.HOUR, sheet);
    }
  }
}
