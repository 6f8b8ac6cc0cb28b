package cn.sanyi.county;

import java.util.SplittableRandom;

/**
 * Makes any case of the county from its number alone: plan, story, misconduct, recording,
 * supervision, trouble. What it made last is in {@link #plan} and {@link #script}. Not thread-safe;
 * one per reader.
 */
final class CaseMaker {
  final Plan plan = new Plan();
  final Script script = new Script();

  private final World world;
  private final Story story;

  CaseMaker(World world) {
    this.world = world;
    this.story = new Story(world.days);
  }

  void make(int number) {
    SplittableRandom random = Dice.of(world.settings.seed(), Dice.CASE, number);
    script.clear();
    world.planner.plan(plan, number, world.season.dayOf(number), random);
    world.planting.bend(plan, random);
    story.tell(plan, random, script);
    Recording.of(plan.offer.unit, script, random);
    Forgery.commit(plan, script, world.days, random);
    Supervision.of(plan, script, world.days, world.settings.seed());
    Trouble.make(plan, script, world.days, random);
  }
}
