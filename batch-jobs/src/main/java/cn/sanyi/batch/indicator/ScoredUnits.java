package cn.sanyi.batch.indicator;

import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.rules.score.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who is ranked: the county's units that have a peer group on the period's last day. */
public final class ScoredUnits {
  private ScoredUnits() {}

  /** The units, with what they accepted in the period and their red cards of it. */
  public static List<Unit> on(
      LocalDate day, Catalogue catalogue, Map<String, Long> accepted, Map<String, Long> redCards) {
    CountyUnits county = CountyUnits.of(catalogue.organisations());
    return catalogue.organisations().stream()
        .map(Organisation::code)
        .distinct()
        .filter(county::holds)
        .sorted()
        .map(code -> catalogue.organisation(code, day))
        .filter(Objects::nonNull)
        .filter(organisation -> organisation.peerGroup() != null)
        .map(
            organisation ->
                new Unit(
                    organisation.code(),
                    organisation.name(),
                    organisation.peerGroup(),
                    organisation.displayOrder(),
                    accepted.getOrDefault(organisation.code(), 0L),
                    redCards.getOrDefault(organisation.code(), 0L)))
        .toList();
  }
}
