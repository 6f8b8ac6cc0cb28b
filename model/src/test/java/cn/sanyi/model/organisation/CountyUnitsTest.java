package cn.sanyi.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.period.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountyUnitsTest {
  private static final Organisation COUNTY = unit("县", OrganisationKind.COUNTY, null);
  private static final Organisation TOWN = unit("镇", OrganisationKind.TOWN, "县");
  private static final Organisation VILLAGE = unit("村", OrganisationKind.VILLAGE, "镇");
  private static final Organisation FOREIGN = unit("外", OrganisationKind.DEPARTMENT, null);

  @Test
  void holdsWhatTheRegisterLeadsFromToTheCounty() {
    CountyUnits units = CountyUnits.of(List.of(VILLAGE, FOREIGN, TOWN, COUNTY));
    assertThat(units.codes()).containsExactlyInAnyOrder("县", "镇", "村");
    assertThat(units.holds("村")).isTrue();
  }

  @Test
  void aSourcesOwnUnitsAnUnregisteredAndAnUnknownOneAreOutside() {
    CountyUnits units = CountyUnits.of(List.of(COUNTY, TOWN, FOREIGN));
    assertThat(units.holds("外")).isFalse();
    assertThat(units.holds("无名")).isFalse();
    assertThat(units.holds(null)).isFalse();
  }

  @Test
  void withoutACountyThereIsNothingToTellApart() {
    CountyUnits units = CountyUnits.of(List.of(FOREIGN));
    assertThat(units.registered()).isFalse();
    assertThat(units.holds("外")).isTrue();
    assertThat(units.holds(null)).isTrue();
  }

  @Test
  void aUnitThatWasMergedKeepsItsPlaceAndACircleEnds() {
    Organisation merged =
        new Organisation(
            "工商",
            1,
            "工商局",
            OrganisationKind.DEPARTMENT,
            "县",
            null,
            1,
            false,
            new Validity(LocalDate.of(2010, 1, 1), LocalDate.of(2019, 3, 1)));
    Organisation one = unit("甲", OrganisationKind.DEPARTMENT, "乙");
    Organisation other = unit("乙", OrganisationKind.DEPARTMENT, "甲");
    CountyUnits units = CountyUnits.of(List.of(COUNTY, merged, one, other));
    assertThat(units.codes()).containsExactlyInAnyOrder("县", "工商");
  }

  private static Organisation unit(String code, OrganisationKind kind, String parent) {
    return new Organisation(
        code, 1, code, kind, parent, "组", 1, false, Validity.from(LocalDate.of(2000, 1, 1)));
  }
}
