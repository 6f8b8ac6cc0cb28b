package cn.sanyi.ingest.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Desk;
import cn.sanyi.model.event.Detail;
import cn.sanyi.model.event.Entry;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.Parties;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
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

/** What was written and printed in November 2026, letter by letter. */
class EarlierContentsTest {
  private static final Instant AT = Instant.parse("2019-10-08T01:02:03.004Z");

  @Test
  void anEventWithEverything() {
    CaseEvent event =
        new CaseEvent(
            new Entry("e1", 7, Operation.DELETE, Origin.CASE),
            "统一平台:530323-1",
            EventType.DECIDED,
            AT,
            AT.plusSeconds(1),
            "统一平台",
            new Desk("item", "unit", "hall", "window"),
            new Parties(Channel.MOBILE, "a1", "h1"),
            new Detail(
                "审核",
                Outcome.APPROVED_CONDITIONALLY,
                "容缺",
                AT.plusSeconds(2),
                SpecialKind.HEARING,
                10,
                "M1",
                SupplyMethod.LICENCE_LIBRARY));
    assertWritten(
        event,
        "c3015732d8977d318551046531000202"
            + "2ae7bb9fe4b880e5b9b3e58fb03a3533303332332d3114f8ab998eb55b02c8bb998eb55b"
            + "18e7bb9fe4b880e5b9b3e58fb002086974656d0208756e6974020868616c6c020c77696e"
            + "646f7702040204613102046831020ce5aea1e6a0b80202020ce5aeb9e7bcba0298cb998e"
            + "b55b0202021402044d310204");
  }

  @Test
  void anEventWithLittle() {
    assertWritten(
        CaseEvent.builder("c:1", EventType.MISCONDUCT_CONFIRMED, AT).build(),
        "c3015732d8977d318551444d4953434f4e445543545f434f4e4649524d45444031353730"
            + "34393635323330303400000006633a3122f8ab998eb55b000e756e6b6e6f776e00000000"
            + "0000000000000000000000");
  }

  @Test
  void anItemWithItsExemptionsAtTheEnd() {
    ServiceItem item =
        new ServiceItem(
            "A-1",
            3,
            "食品经营许可",
            null,
            new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
            new TimeLimits(
                false,
                null,
                null,
                null,
                null,
                List.of(new StepLimit("审查", 5), new StepLimit("审核", 2)),
                true),
            new Access(
                false,
                null,
                Set.of(Exemption.UNSUITABLE_ONLINE, Exemption.LAW),
                "H-1",
                false,
                false),
            new Demands(true, false, 1, 6, null),
            Validity.from(LocalDate.of(2019, 1, 1)));
    assertThat(EarlierContents.of(item))
        .isEqualTo(
            Keys.content(
                "ServiceItem[code=A-1, version=3, name=食品经营许可, unitCode=null, level=COUNTY,"
                    + " type=PERMISSION, instant=false, promisedLimit=null, promisedUnit=null,"
                    + " statutoryLimit=null, statutoryUnit=null, stepLimits=[StepLimit[step=审查,"
                    + " workingDays=5], StepLimit[step=审核, workingDays=2]],"
                    + " suspendsOnCorrection=true, onlineSubmission=false, linkWorks=null,"
                    + " exemptions=, hallCode=H-1, integratedWindow=false, bindingVerified=false,"
                    + " onceListed=true, highFrequency=false, declaredVisits=1, materials=6,"
                    + " baselineMaterials=null, validFrom=2019-01-01, validTo=null]"
                    + "[LAW, UNSUITABLE_ONLINE]"));
  }

  @Test
  void aUnit() {
    Organisation unit =
        new Organisation(
            "C",
            1,
            "县",
            OrganisationKind.COUNTY,
            null,
            null,
            0,
            true,
            Validity.from(LocalDate.EPOCH));
    assertThat(EarlierContents.of(unit))
        .isEqualTo(
            Keys.content(
                "Organisation[code=C, version=1, name=县, kind=COUNTY, parentCode=null,"
                    + " peerGroup=null, displayOrder=0, answersAlerts=true, validFrom=1970-01-01,"
                    + " validTo=null]"));
  }

  private static void assertWritten(CaseEvent event, String hex) {
    assertThat(HexFormat.of().formatHex(EarlierEvents.encode(event))).isEqualTo(hex);
    assertThat(EarlierContents.of(event)).isEqualTo(Keys.hash(HexFormat.of().parseHex(hex)));
  }
}
