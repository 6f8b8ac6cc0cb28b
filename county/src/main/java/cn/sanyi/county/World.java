package cn.sanyi.county;

import java.util.List;

/** All of a county that does not change while its cases are made. Immutable once built. */
final class World {
  final CountySettings settings;
  final Register register;
  final Days days;
  final Season season;
  final List<Offer> offers;
  final Planner planner;
  final Planting planting;
  final Writer writer;

  World(CountySettings settings) {
    this.settings = settings;
    register = new Register(settings.seed());
    days = new Days(settings.quarter());
    season = new Season(days, settings.cases());
    offers = ItemBook.of(settings.seed(), register);
    Amendments.make(offers, days, settings.seed());
    planner = new Planner(days, offers, settings.cases());
    planting = new Planting(this);
    writer = new Writer(settings.seed(), days);
  }
}
