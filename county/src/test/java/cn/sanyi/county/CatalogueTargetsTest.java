package cn.sanyi.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTargetsTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2019, 12, 31);

  @ParameterizedTest
  @ValueSource(longs = {1, 2019, -77})
  void standsWhereACountyMightStandAtTheYearsEnd(long seed) {
    List<ServiceItem> scope =
        items(seed).stream()
            .filter(i -> i.validity().on(LAST_DAY))
            .filter(i -> i.nature().type().onApplication())
            .filter(i -> !i.access().exemptions().contains(Exemption.SECRET))
            .filter(i -> !i.access().exemptions().contains(Exemption.LAW))
            .toList();
    List<ServiceItem> county =
        scope.stream().filter(i -> i.nature().level() == ItemLevel.COUNTY).toList();

    List<ServiceItem> suitable =
        county.stream()
            .filter(i -> !i.access().exemptions().contains(Exemption.UNSUITABLE_ONLINE))
            .toList();
    assertThat(share(suitable, i -> i.access().onlineSubmission() && i.access().linkWorks()))
        .isBetween(0.85, 0.88);

    List<ServiceItem> inHall = county.stream().filter(i -> i.access().hallCode() != null).toList();
    assertThat(share(inHall, i -> i.access().integratedWindow() && i.access().bindingVerified()))
        .isBetween(0.70, 0.73);

    List<ServiceItem> listed =
        scope.stream().filter(i -> i.demands().baselineMaterials() != null).toList();
    double kept =
        listed.stream().mapToInt(item -> item.demands().materials()).sum()
            / (double) listed.stream().mapToInt(item -> item.demands().baselineMaterials()).sum();
    assertThat(1 - kept).isBetween(0.56, 0.59);
    assertThat(listed).allMatch(i -> i.demands().materials() <= i.demands().baselineMaterials());

    assertThat(
            county.stream()
                .filter(i -> i.demands().highFrequency() && i.demands().declaredVisits() <= 1))
        .hasSizeBetween(101, 120);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2019})
  void promisesNothingLongerThanTheLaw(long seed) {
    assertThat(items(seed))
        .filteredOn(i -> i.limits().promisedLimit() != null && i.limits().statutoryLimit() != null)
        .allSatisfy(
            i ->
                assertThat(days(i.limits().promisedLimit(), i.limits().promisedUnit()))
                    .isLessThanOrEqualTo(
                        days(i.limits().statutoryLimit(), i.limits().statutoryUnit())));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2019})
  void amendsSomeItemsInMidQuarterWithoutAGap(long seed) {
    Map<String, List<ServiceItem>> byCode =
        items(seed).stream().collect(Collectors.groupingBy(ServiceItem::code));
    List<List<ServiceItem>> amended =
        byCode.values().stream().filter(versions -> versions.size() > 1).toList();
    assertThat(amended)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            v ->
                assertThat(v.get(0).validity().validTo())
                    .isEqualTo(v.get(1).validity().validFrom()))
        .anySatisfy(
            v ->
                assertThat(v.get(1).limits().promisedLimit())
                    .isGreaterThan(v.get(0).limits().promisedLimit()))
        .anySatisfy(
            v ->
                assertThat(v.get(1).limits().promisedLimit())
                    .isLessThan(v.get(0).limits().promisedLimit()));
    assertThat(byCode).hasSizeBetween(1_400, 1_700);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2019})
  void namesOnlyOrganisationsThatExist(long seed) {
    County county = county(seed);
    Set<String> codes =
        county.organisations().stream().map(Organisation::code).collect(Collectors.toSet());
    assertThat(county.organisations())
        .allMatch(o -> o.parentCode() == null || codes.contains(o.parentCode()));
    assertThat(county.items())
        .allMatch(i -> codes.contains(i.unitCode()))
        .allMatch(i -> i.access().hallCode() == null || codes.contains(i.access().hallCode()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1})
  void knowsTheTenTownsAndTheReformOf2019(long seed) {
    List<Organisation> organisations = county(seed).organisations();
    assertThat(organisations)
        .filteredOn(o -> o.kind() == OrganisationKind.TOWN)
        .extracting(Organisation::name)
        .containsExactly(
            "丹凤街道", "漾月街道", "大同街道", "雄壁镇", "葵山镇", "彩云镇", "竹基镇", "龙庆彝族壮族乡", "五龙壮族乡", "高良壮族苗族瑶族乡");
    LocalDate before = Register.REFORM.minusDays(1);
    assertThat(organisations)
        .filteredOn(o -> o.code().equals("530323D23"))
        .satisfiesExactly(
            o -> assertThat(o.validity().on(before) && o.name().equals("县工商行政管理局")).isTrue(),
            o ->
                assertThat(o.validity().on(Register.REFORM) && o.name().equals("县市场监督管理局"))
                    .isTrue());
    assertThat(organisations)
        .filteredOn(o -> o.kind() == OrganisationKind.DEPARTMENT && o.validity().on(LAST_DAY))
        .hasSizeBetween(30, 40)
        .allMatch(o -> o.peerGroup() != null);
  }

  private static int days(int limit, LimitUnit unit) {
    return switch (unit) {
      case WORKING_DAY, CALENDAR_DAY -> limit;
      case MONTH -> 22 * limit;
      case YEAR -> 253 * limit;
    };
  }

  private static double share(List<ServiceItem> items, Predicate<ServiceItem> predicate) {
    return items.stream().filter(predicate).count() / (double) items.size();
  }

  private static List<ServiceItem> items(long seed) {
    return county(seed).items();
  }

  private static County county(long seed) {
    return County.of(CountySettings.of(seed, 10, Period.parse("2019Q4")));
  }
}
