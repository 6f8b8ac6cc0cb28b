package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.county.CountyTruth.Totals;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.item.ItemLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the fold makes of the county: the truth's totals, and figures that look like a county's. */
class FoldedCountyTest {
  private static final FoldedCounty COUNTY = FoldedCounty.of(2019, 30_000);
  private static final Instant END = COUNTY.truth().settings().quarter().end();

  @Test
  void foldsToTheTruthsTotals() {
    Totals totals = COUNTY.truth().totals();
    assertThat(count(f -> f.course().state() != CaseState.DELETED)).isEqualTo(totals.cases());
    assertThat(count(f -> f.course().state() == CaseState.DELETED))
        .isEqualTo(totals.deletedCases());
    assertThat(count(f -> Boolean.TRUE.equals(f.application().online())))
        .isEqualTo(totals.online());
    assertThat(count(f -> f.course().acceptedAt() != null)).isEqualTo(totals.accepted());
    assertThat(count(f -> f.course().state() == CaseState.CLOSED)).isEqualTo(totals.closed());
    assertThat(count(f -> f.course().state() == CaseState.NOT_ACCEPTED))
        .isEqualTo(totals.notAccepted());
    assertThat(count(f -> f.course().state() == CaseState.WITHDRAWN)).isEqualTo(totals.withdrawn());
    assertThat(count(f -> f.course().state() == CaseState.REVOKED)).isEqualTo(totals.revoked());
    assertThat(count(f -> !f.course().state().ended())).isEqualTo(totals.open());
    assertThat(facts().stream().mapToLong(facts -> facts.trail().logEvents()).sum())
        .isEqualTo(totals.standing());
  }

  @Test
  void knowsEveryItem() {
    assertThat(count(f -> f.findings().contains(Finding.ITEM_UNKNOWN))).isZero();
  }

  @Test
  void ranksItsUnitsClearly() {
    assertThat(onTime(f -> true)).isBetween(0.93, 0.985);
    Map<String, Long> volumes =
        facts().stream()
            .filter(f -> f.handling().unitCode() != null)
            .collect(
                Collectors.groupingBy(facts -> facts.handling().unitCode(), Collectors.counting()));
    double[] rates =
        volumes.entrySet().stream()
            .filter(unit -> unit.getValue() > 200)
            .mapToDouble(unit -> onTime(f -> unit.getKey().equals(f.handling().unitCode())))
            .sorted()
            .toArray();
    assertThat(rates).hasSizeGreaterThan(20);
    assertThat(rates[0]).isBetween(0.80, 0.94);
    assertThat(rates[rates.length - 1]).isGreaterThan(0.985);
  }

  @Test
  void claimsMoreThanItKeepsOfTheHundredItems() {
    Map<String, double[]> visits =
        facts().stream()
            .filter(f -> f.course().state() == CaseState.CLOSED && f.burden().visits() != null)
            .collect(
                Collectors.toMap(
                    facts -> facts.handling().itemCode(),
                    f -> new double[] {f.burden().visits() <= 1 ? 1 : 0, 1},
                    (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]}));
    long declared = 0;
    long verified = 0;
    for (Offer offer : COUNTY.world().offers) {
      if (offer.highFrequency && offer.level == ItemLevel.COUNTY && offer.declaredVisits <= 1) {
        double[] counted = visits.getOrDefault(offer.code, new double[2]);
        declared++;
        verified += counted[1] > 0 && counted[0] >= 0.95 * counted[1] ? 1 : 0;
      }
    }
    assertThat(declared).isBetween(101L, 120L);
    assertThat(verified).isBetween(80L, 99L);
  }

  @Test
  void isServedOnlineMoreOftenThanNotAndSeldomTwiceInPerson() {
    Predicate<CaseFacts> onlineItem =
        f -> f.course().acceptedAt() != null && Boolean.TRUE.equals(f.item().itemOnline());
    assertThat(
            count(onlineItem.and(f -> Boolean.TRUE.equals(f.application().online())))
                / (double) count(onlineItem))
        .isBetween(0.60, 0.80);
    Predicate<CaseFacts> listed =
        f ->
            f.course().state() == CaseState.CLOSED
                && f.burden().visits() != null
                && Boolean.TRUE.equals(f.item().itemOnceListed());
    assertThat(count(listed.and(f -> f.burden().visits() <= 1)) / (double) count(listed))
        .isBetween(0.94, 0.995);
  }

  private static double onTime(Predicate<CaseFacts> among) {
    Predicate<CaseFacts> closed =
        among.and(f -> f.course().state() == CaseState.CLOSED && f.elapsed().onTime() != null);
    long overdue = count(among.and(f -> !f.course().state().ended() && f.overdueAt(END)));
    return count(closed.and(facts -> facts.elapsed().onTime()))
        / (double) (count(closed) + overdue);
  }

  private static long count(Predicate<CaseFacts> predicate) {
    return facts().stream().filter(predicate).count();
  }

  private static Collection<CaseFacts> facts() {
    return COUNTY.facts().values();
  }
}
