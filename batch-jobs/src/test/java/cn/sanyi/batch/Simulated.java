package cn.sanyi.batch;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.period.Period;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.warehouse.row.IssuedCard;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small simulated county, and what a stream that saw all of it holds. */
final class Simulated implements Serializable {
  static final Period QUARTER = Period.parse("2019Q4");

  /** The end of the fifth working day of 2020. */
  static final Instant CUT_OFF = Instant.parse("2020-01-08T16:00:00Z");

  final Catalogue catalogue = new Catalogue();

  /** All events of each case, in order of arrival, repeats included. */
  final Map<String, List<CaseEvent>> cases = new TreeMap<>();

  Simulated(int size) {
    County county = County.of(CountySettings.of(7, size, QUARTER));
    county.organisations().forEach(catalogue::add);
    county.items().forEach(catalogue::add);
    county
        .events()
        .forEachRemaining(
            event -> cases.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event));
  }

  List<CaseFacts> facts() {
    return cases.values().stream()
        .map(events -> Fold.fold(events, catalogue, Calendars.standard()))
        .toList();
  }

  /** The cards of all cases up to the cut-off, as rows of the stream. */
  List<IssuedCard> cards() {
    CardJudge judge = CardJudge.standard();
    return facts().stream()
        .flatMap(facts -> judge.judge(facts, CUT_OFF).stream())
        .map(card -> IssuedCard.standing(card, card.firesAt(), null, 1))
        .toList();
  }
}
