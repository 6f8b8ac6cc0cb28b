package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.period.Period;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import org.junit.jupiter.api.Test;

class CatalogueCodecTest {
  private static final County COUNTY =
      County.of(CountySettings.of(2019, 1_000, Period.parse("2019Q4")));

  @Test
  void readsBackWhatItWrote() {
    assertThat(COUNTY.items())
        .anyMatch(item -> !item.limits().stepLimits().isEmpty())
        .allSatisfy(
            item ->
                assertThat(CatalogueCodec.decode(CatalogueCodec.encode(item)))
                    .isEqualTo(new ItemEntry(item)));
    assertThat(COUNTY.organisations())
        .anyMatch(organisation -> organisation.answersAlerts())
        .allSatisfy(
            organisation ->
                assertThat(CatalogueCodec.decode(CatalogueCodec.encode(organisation)))
                    .isEqualTo(new OrganisationEntry(organisation)));
  }
}
