package cn.sanyi.reporting.directory;

import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.store.Refreshed;
import cn.sanyi.reporting.store.Warehouse;
import cn.sanyi.warehouse.indicator.UnitFilter;
import cn.sanyi.warehouse.row.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The organisations, with validity in time; read again when older than a few seconds. */
@Component
public final class Units {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final String NAMED =
      "SELECT (SELECT count() FROM case_fact WHERE unit_code = ?)"
          + " + (SELECT count() FROM item WHERE unit_code = ?)";

  private final Warehouse warehouse;
  private final Refreshed<Catalogue> catalogue;

  Units(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.catalogue = new Refreshed<>(clock, FRESH, this::read);
  }

  /**
   * Name of a unit as of an instant; its code where the catalogue does not know it; null for null.
   */
  public String name(String code, Instant asOf) {
    Organisation known = code == null ? null : find(code, asOf);
    return known == null ? code : known.name();
  }

  /** The organisation of a code as of an instant, or null. */
  public Organisation find(String code, Instant asOf) {
    return catalogue().organisation(code, lastDay(asOf));
  }

  /**
   * A unit that somebody asks for by its code.
   *
   * @throws Problem 404 where neither the catalogue nor any case or item names it: a slip of the
   *     pen must not look like a unit without cases
   */
  public void require(String code) {
    if (code == null
        || catalogue().organisations().stream().anyMatch(one -> one.code().equals(code))
        || warehouse.number(NAMED, List.of(code, code)) > 0) {
      return;
    }
    throw Problem.notFound("没有单位“" + code + "”：清单见 /v1/units");
  }

  /** Organisations in force as of an instant, in official order. */
  public List<Organisation> all(Instant asOf) {
    Catalogue catalogue = catalogue();
    LocalDate day = lastDay(asOf);
    return catalogue.organisations().stream()
        .map(Organisation::code)
        .distinct()
        .map(code -> catalogue.organisation(code, day))
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparingInt(Organisation::displayOrder).thenComparing(Organisation::code))
        .toList();
  }

  /** Those of a scope that handle cases and are measured: departments and towns. */
  public List<Organisation> measured(Scope scope, Instant asOf) {
    CountyUnits county = scope == Scope.COUNTY ? county() : CountyUnits.NONE;
    return all(asOf).stream()
        .filter(unit -> county.holds(unit.code()))
        .filter(
            unit ->
                unit.kind() == OrganisationKind.DEPARTMENT || unit.kind() == OrganisationKind.TOWN)
        .toList();
  }

  /** Every version of every organisation, in no order. */
  public Collection<Organisation> register() {
    return catalogue().organisations();
  }

  /** Which units are the county's own, by what the register says now. */
  public CountyUnits county() {
    return CountyUnits.of(register());
  }

  /** What leaves the cases, items and cards of a scope. */
  public UnitFilter within(Scope scope) {
    return switch (scope) {
      case COUNTY -> UnitFilter.of(county());
      case ALL -> UnitFilter.NONE;
    };
  }

  /** The county itself as of an instant, or null where none is registered. */
  public Organisation countyOf(Instant asOf) {
    return all(asOf).stream()
        .filter(unit -> unit.kind() == OrganisationKind.COUNTY)
        .findFirst()
        .orElse(null);
  }

  /** The day that ends at, or contains, an instant. */
  private static LocalDate lastDay(Instant asOf) {
    return ChinaTime.date(asOf.minusMillis(1));
  }

  private Catalogue catalogue() {
    return catalogue.get();
  }

  private Catalogue read() {
    Catalogue read = new Catalogue();
    warehouse
        .lookUp(Tables.ORGANISATION.select(), List.of(), (row, i) -> Tables.ORGANISATION.read(row))
        .forEach(read::add);
    return read;
  }
}
