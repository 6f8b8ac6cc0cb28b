package cn.sanyi.county;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole county in memory, folded, for tests that look at cases. */
record FoldedCounty(
    World world,
    CountyTruth truth,
    Map<String, List<CaseEvent>> arrivals,
    Map<String, CaseFacts> facts) {

  static FoldedCounty of(long seed, int cases) {
    CountySettings settings = CountySettings.of(seed, cases, Period.parse("2019Q4"));
    County county = County.of(settings);
    Catalogue catalogue = new Catalogue();
    county.items().forEach(catalogue::add);
    county.organisations().forEach(catalogue::add);
    Map<String, List<CaseEvent>> arrivals = new LinkedHashMap<>();
    county
        .events()
        .forEachRemaining(
            event -> arrivals.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event));
    Map<String, CaseFacts> facts = new LinkedHashMap<>();
    arrivals.forEach(
        (id, events) -> facts.put(id, Fold.fold(events, catalogue, Calendars.standard())));
    return new FoldedCounty(new World(settings), county.truth(), arrivals, facts);
  }

  List<String> planted(Misconduct misconduct) {
    return truth.planted().get(misconduct);
  }

  List<CaseEvent> timeline(String caseId) {
    return Fold.timeline(arrivals.get(caseId));
  }
}
