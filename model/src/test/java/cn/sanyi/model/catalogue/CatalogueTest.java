package cn.sanyi.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final LocalDate MERGED = LocalDate.of(2019, 3, 1);
  private final Catalogue catalogue = new Catalogue();

  @Test
  void answersWithTheVersionInForceOnTheDate() {
    Organisation before = market(1, "县工商行政管理局", LocalDate.of(2000, 1, 1), MERGED);
    Organisation after = market(2, "县市场监督管理局", MERGED, null);
    catalogue.add(after);
    catalogue.add(before);
    assertThat(catalogue.organisation("M", MERGED.minusDays(1))).isEqualTo(before);
    assertThat(catalogue.organisation("M", MERGED)).isEqualTo(after);
    assertThat(catalogue.organisation("M", LocalDate.of(1999, 12, 31))).isNull();
    assertThat(catalogue.organisation("X", MERGED)).isNull();
    assertThat(catalogue.item(null, MERGED)).isNull();
  }

  @Test
  void theHigherOfTwoValidVersionsHoldsAndARepeatChangesNothing() {
    Organisation first = market(1, "甲", MERGED, null);
    Organisation second = market(2, "乙", MERGED, null);
    assertThat(catalogue.add(second)).isTrue();
    assertThat(catalogue.add(first)).isTrue();
    assertThat(catalogue.add(first)).isFalse();
    assertThat(catalogue.organisation("M", MERGED)).isEqualTo(second);
    assertThat(catalogue.organisations()).containsExactlyInAnyOrder(first, second);
  }

  private static Organisation market(int version, String name, LocalDate from, LocalDate to) {
    return new Organisation(
        "M",
        version,
        name,
        OrganisationKind.DEPARTMENT,
        "C",
        "g",
        1,
        false,
        new Validity(from, to));
  }
}
