package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What stands on Kafka, byte by byte. Moving a constant of an enum, or adding one anywhere, changes
 * none of it; a new schema gets examples of its own beside these.
 */
class GoldenBytesTest {
  private static final Instant AT = Instant.parse("2019-10-08T01:02:03.004Z");

  @Test
  void anEventWithEverything() {
    String hex =
        "c3015732d8977d3185510465310e02022ae7bb9fe4b880e5b9b3e58fb03a353330333233"
            + "2d3114f8ab998eb55b02c8bb998eb55b18e7bb9fe4b880e5b9b3e58fb002086974656d02"
            + "08756e6974020868616c6c020c77696e646f7702040204613102046831020ce5aea1e6a0"
            + "b80202020ce5aeb9e7bcba0298cb998eb55b0202021402044d310204";
    assertThat(hex(CaseCodec.encode(CaseCodecTest.FULL))).isEqualTo(hex);
    assertThat(CaseCodec.decode(bytes(hex))).isEqualTo(new CaseMessage(CaseCodecTest.FULL));
  }

  @Test
  void anEventWithLittle() {
    CaseEvent event = CaseEvent.builder("c:1", EventType.MISCONDUCT_CONFIRMED, AT).build();
    String hex =
        "c3015732d8977d318551444d4953434f4e445543545f434f4e4649524d45444031353730"
            + "34393635323330303400000006633a3122f8ab998eb55b000e756e6b6e6f776e00000000"
            + "0000000000000000000000";
    assertThat(hex(CaseCodec.encode(event))).isEqualTo(hex);
    assertThat(CaseCodec.decode(bytes(hex))).isEqualTo(new CaseMessage(event));
  }

  @Test
  void anItem() {
    ServiceItem item =
        new ServiceItem(
            "A-1",
            3,
            "食品经营许可",
            "U-1",
            new Nature(ItemLevel.TOWN, ItemType.CONFIRMATION),
            new TimeLimits(
                false,
                10,
                LimitUnit.WORKING_DAY,
                1,
                LimitUnit.MONTH,
                List.of(new StepLimit("审查", 5), new StepLimit("审核", 2)),
                true),
            new Access(true, false, Set.of(Exemption.PREMISES), "H-1", true, false),
            new Demands(true, false, 1, 6, 12),
            new Validity(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 7, 1)));
    String hex =
        "c301d3615ac306f6567a06412d310624e9a39fe59381e7bb8fe890a5e8aeb8e58faf0206"
            + "552d31020c000214020002020204010102000206000206482d31010001000202020c0218"
            + "d2970202f2a502040ce5aea1e69fa50a0ce5aea1e6a0b80400";
    assertThat(hex(CatalogueCodec.encode(item))).isEqualTo(hex);
    assertThat(CatalogueCodec.decode(bytes(hex))).isEqualTo(new CatalogueEntry.ItemEntry(item));
  }

  @Test
  void anOrganisation() {
    Organisation unit =
        new Organisation(
            "U-1",
            2,
            "县政务服务中心",
            OrganisationKind.HALL,
            "C",
            "县直部门",
            7,
            true,
            Validity.from(LocalDate.of(2018, 1, 1)));
    String hex =
        "c30115dad42edb5e516306552d31042ae58ebfe694bfe58aa1e69c8de58aa1e4b8ade5bf"
            + "83080202430218e58ebfe79bb4e983a8e997a80ef891020001";
    assertThat(hex(CatalogueCodec.encode(unit))).isEqualTo(hex);
    assertThat(CatalogueCodec.decode(bytes(hex)))
        .isEqualTo(new CatalogueEntry.OrganisationEntry(unit));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
