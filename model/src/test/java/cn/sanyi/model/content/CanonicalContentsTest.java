package cn.sanyi.model.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.LimitUnit;
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
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hashes of these texts lie on counties' disks. What is here stays; a new field is added to a
 * text's end, and a new constant to its enum's words.
 */
class CanonicalContentsTest {
  private static final Instant AT = Instant.parse("2019-10-08T01:02:03.004Z");

  @Test
  void anEvent() {
    assertThat(event(7).content().text())
        .isEqualTo(
            "1=2:e1;3=6:DELETE;4=4:CASE;5=13:统一平台:530323-1;6=7:DECIDED;7=13:1570496523004;"
                + "8=13:1570496524004;9=4:统一平台;10=4:item;11=4:unit;12=4:hall;13=6:window;"
                + "14=6:MOBILE;15=2:a1;16=2:h1;17=2:审核;18=22:APPROVED_CONDITIONALLY;19=2:容缺;"
                + "20=13:1570496525004;21=7:HEARING;22=2:10;23=2:M1;24=15:LICENCE_LIBRARY;");
    assertThat(event(8).content()).as("the revision aside").isEqualTo(event(7).content());
    assertThat(CaseEvent.builder("c:1", EventType.SUBMITTED, AT).build().content().text())
        .isEqualTo(
            "1=23:SUBMITTED@1570496523004;3=6:UPSERT;4=5:EVENT;5=3:c:1;6=9:SUBMITTED;"
                + "7=13:1570496523004;9=7:unknown;");
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
                true,
                10,
                LimitUnit.WORKING_DAY,
                1,
                LimitUnit.MONTH,
                List.of(new StepLimit("审查", 5), new StepLimit("审核", 2)),
                true),
            new Access(
                true,
                false,
                Set.of(Exemption.SECRET, Exemption.PREMISES, Exemption.LAW),
                "H-1",
                true,
                true),
            new Demands(true, true, 1, 6, 12),
            new Validity(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 7, 1)));
    assertThat(item.content().text())
        .isEqualTo(
            "1=3:A-1;2=1:3;3=6:食品经营许可;4=3:U-1;5=4:TOWN;6=12:CONFIRMATION;7=4:true;8=2:10;"
                + "9=11:WORKING_DAY;10=1:1;11=5:MONTH;12=32:13:1=2:审查;2=1:5;13:1=2:审核;2=1:2;;"
                + "13=4:true;14=4:true;15=5:false;16=23:3:LAW8:PREMISES6:SECRET;17=3:H-1;18=4:true;"
                + "19=4:true;20=4:true;21=4:true;22=1:1;23=1:6;24=2:12;25=10:2019-01-01;"
                + "26=10:2021-07-01;");
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
            new Validity(LocalDate.of(2018, 1, 1), LocalDate.of(2030, 1, 1)));
    assertThat(unit.content().text())
        .isEqualTo(
            "1=3:U-1;2=1:2;3=7:县政务服务中心;4=4:HALL;5=1:C;6=4:县直部门;7=1:7;8=4:true;"
                + "9=10:2018-01-01;10=10:2030-01-01;");
  }

  @Test
  void everyComponentIsPartOfTheContent() {
    assertThat(components(CaseEvent.class)).isEqualTo(event(7).content().highest()).isEqualTo(24);
    assertThat(components(ServiceItem.class)).isEqualTo(26);
    assertThat(components(StepLimit.class)).isEqualTo(2);
    assertThat(components(Organisation.class)).isEqualTo(10);
  }

  @Test
  void theWordsOfConstantsStayWhatTheyAre() {
    assertThat(words(Operation.values())).contains("UPSERT", "DELETE");
    assertThat(words(Origin.values())).contains("EVENT", "CASE");
    assertThat(words(EventType.values()))
        .contains("SUBMITTED", "CORRECTION_REQUESTED", "CORRECTION_RECEIVED", "ACCEPTED")
        .contains("NOT_ACCEPTED", "VISITED", "MATERIAL_SUPPLIED", "SPECIAL_STARTED")
        .contains("SPECIAL_ENDED", "STEP_DONE", "DECIDED", "CLOSED", "DELIVERED", "WITHDRAWN")
        .contains("REVOKED", "WARNING_ANSWERED", "YELLOW_ANSWERED", "MISCONDUCT_CONFIRMED");
    assertThat(words(Channel.values()))
        .contains("WINDOW", "PC", "MOBILE", "TERMINAL", "POST", "OTHER");
    assertThat(words(Outcome.values())).contains("APPROVED", "APPROVED_CONDITIONALLY", "REJECTED");
    assertThat(words(SpecialKind.values()))
        .contains("EXTENSION", "HEARING", "TENDER", "INSPECTION", "EXPERT_REVIEW", "OTHER");
    assertThat(words(SupplyMethod.values()))
        .contains("PAPER", "UPLOAD", "LICENCE_LIBRARY", "DATA_SHARING")
        .contains("ONLINE_VERIFICATION", "ALREADY_COLLECTED");
    assertThat(words(ItemLevel.values())).contains("COUNTY", "TOWN", "VILLAGE");
    assertThat(words(ItemType.values()))
        .contains("PERMISSION", "PENALTY", "COERCION", "COLLECTION", "PAYMENT", "INSPECTION")
        .contains("CONFIRMATION", "REWARD", "RULING", "OTHER_POWER", "PUBLIC_SERVICE");
    assertThat(words(LimitUnit.values())).contains("WORKING_DAY", "CALENDAR_DAY", "MONTH", "YEAR");
    assertThat(words(Exemption.values()))
        .contains("SECRET", "LAW", "SAFETY", "PREMISES", "UNSUITABLE_ONLINE");
    assertThat(words(OrganisationKind.values()))
        .contains("COUNTY", "DEPARTMENT", "TOWN", "VILLAGE", "HALL", "WINDOW")
        .contains("INTEGRATED_WINDOW");
  }

  /** Those of the groups in it, and not the groups themselves. */
  private static int components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .mapToInt(component -> component.isRecord() ? components(component) : 1)
        .sum();
  }

  private static Stream<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name);
  }

  private static CaseEvent event(long revision) {
    return new CaseEvent(
        new Entry("e1", revision, Operation.DELETE, Origin.CASE),
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
  }
}
