package cn.sanyi.model.fold;

import static cn.sanyi.model.event.EventType.ACCEPTED;
import static cn.sanyi.model.event.EventType.CLOSED;
import static cn.sanyi.model.event.EventType.CORRECTION_RECEIVED;
import static cn.sanyi.model.event.EventType.CORRECTION_REQUESTED;
import static cn.sanyi.model.event.EventType.DECIDED;
import static cn.sanyi.model.event.EventType.DELIVERED;
import static cn.sanyi.model.event.EventType.MATERIAL_SUPPLIED;
import static cn.sanyi.model.event.EventType.NOT_ACCEPTED;
import static cn.sanyi.model.event.EventType.REVOKED;
import static cn.sanyi.model.event.EventType.STEP_DONE;
import static cn.sanyi.model.event.EventType.SUBMITTED;
import static cn.sanyi.model.event.EventType.VISITED;
import static cn.sanyi.model.event.EventType.WITHDRAWN;
import static cn.sanyi.model.fold.Samples.at;
import static cn.sanyi.model.fold.Samples.event;
import static cn.sanyi.model.fold.Samples.fold;
import static cn.sanyi.model.fold.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SupplyMethod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void tellsAWholeLife() {
    CaseFacts facts =
        fold(
            on(SUBMITTED, "2019-11-01T20:15:00").channel(Channel.PC).build(),
            on(ACCEPTED, "2019-11-04T09:00:00").unitCode("unit-market").build(),
            event(STEP_DONE, "2019-11-06T10:00:00"),
            on(DECIDED, "2019-11-08T10:00:00").outcome(Outcome.APPROVED).build(),
            event(CLOSED, "2019-11-08T11:00:00"),
            event(DELIVERED, "2019-11-11T09:30:00"));
    assertThat(facts.state()).isEqualTo(CaseState.CLOSED);
    assertThat(facts.outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(facts.submittedAt()).isEqualTo(at("2019-11-01T20:15:00"));
    assertThat(facts.acceptedAt()).isEqualTo(at("2019-11-04T09:00:00"));
    assertThat(facts.decidedAt()).isEqualTo(at("2019-11-08T10:00:00"));
    assertThat(facts.closedAt()).isEqualTo(at("2019-11-08T11:00:00"));
    assertThat(facts.endedAt()).isEqualTo(facts.closedAt());
    assertThat(facts.deliveredAt()).isEqualTo(at("2019-11-11T09:30:00"));
    assertThat(facts.firstEventAt()).isEqualTo(facts.submittedAt());
    assertThat(facts.lastEventAt()).isEqualTo(facts.deliveredAt());
    assertThat(facts.unitCode()).isEqualTo("unit-market");
    assertThat(facts.itemVersion()).isEqualTo(1);
    assertThat(facts.channel()).isEqualTo(Channel.PC);
    assertThat(facts.online()).isTrue();
    assertThat(facts.steps()).isEqualTo(1);
    assertThat(facts.logEvents()).isEqualTo(6);
    assertThat(facts.eventsSeen()).isEqualTo(6);
    assertThat(facts.calendarVersion()).isEqualTo("2019-03-22");
    assertThat(facts.dueAt()).isEqualTo(at("2019-11-19T00:00:00"));
    assertThat(facts.originalDueAt()).isEqualTo(facts.dueAt());
    assertThat(facts.statutoryDueAt()).isEqualTo(at("2019-12-03T00:00:00"));
    assertThat(facts.dueBasis()).isEqualTo(DueBasis.PROMISED_LIMIT);
    assertThat(facts.netWorkingDays()).isEqualTo(4);
    assertThat(facts.onTime()).isTrue();
    assertThat(facts.visits()).isZero();
    assertThat(facts.findings()).isEmpty();
  }

  @Test
  void readsTheStateFromWhatHappenedLast() {
    var submitted = event(SUBMITTED, "2019-11-01T09:00:00");
    var asked = event(CORRECTION_REQUESTED, "2019-11-01T10:00:00");
    var received = event(CORRECTION_RECEIVED, "2019-11-02T10:00:00");
    var accepted = event(ACCEPTED, "2019-11-04T09:00:00");
    var decided = event(DECIDED, "2019-11-05T09:00:00");
    var closed = event(CLOSED, "2019-11-06T09:00:00");
    assertThat(fold(submitted).state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(fold(submitted, asked).state()).isEqualTo(CaseState.CORRECTING);
    assertThat(fold(submitted, asked, received).state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(fold(submitted, accepted).state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(fold(submitted, asked, accepted).state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(fold(submitted, accepted, decided).state()).isEqualTo(CaseState.DECIDED);
    assertThat(fold(submitted, accepted, decided, closed).state()).isEqualTo(CaseState.CLOSED);
    assertThat(fold(submitted, event(NOT_ACCEPTED, "2019-11-04T09:00:00")).state())
        .isEqualTo(CaseState.NOT_ACCEPTED);
    assertThat(fold(accepted, event(WITHDRAWN, "2019-11-05T09:00:00")).state())
        .isEqualTo(CaseState.WITHDRAWN);
  }

  @Test
  void isNotClosedWhenVoidedAfterwards() {
    CaseFacts facts =
        fold(
            event(ACCEPTED, "2019-11-04T09:00:00"),
            event(CLOSED, "2019-11-06T09:00:00"),
            event(REVOKED, "2019-11-08T09:00:00"));
    assertThat(facts.state()).isEqualTo(CaseState.REVOKED);
    assertThat(facts.closedAt()).isNull();
    assertThat(facts.endedAt()).isEqualTo(at("2019-11-08T09:00:00"));
    assertThat(facts.onTime()).isNull();
    assertThat(facts.netWorkingDays()).isNull();
  }

  @Test
  void takesTheHighestRevisionAndForgetsWhatIsTakenBack() {
    var wrong = on(ACCEPTED, "2019-11-04T09:00:00").eventId("a").revision(1).build();
    var corrected = on(ACCEPTED, "2019-11-05T09:00:00").eventId("a").revision(2).build();
    var step = on(STEP_DONE, "2019-11-05T10:00:00").eventId("s").revision(1).build();
    var stepGone =
        on(STEP_DONE, "2019-11-05T10:00:00")
            .eventId("s")
            .revision(2)
            .operation(Operation.DELETE)
            .build();
    CaseFacts facts = fold(stepGone, corrected, wrong, step);
    assertThat(facts.acceptedAt()).isEqualTo(at("2019-11-05T09:00:00"));
    assertThat(facts.steps()).isZero();
    assertThat(facts.logEvents()).isEqualTo(1);
    assertThat(facts.eventsSeen()).isEqualTo(4);
  }

  @Test
  void isDeletedWhenEverythingIsTakenBack() {
    var said =
        on(ACCEPTED, "2019-11-04T09:00:00")
            .eventId("a")
            .source("hall")
            .recordedAt(at("2019-11-04T09:00:01"))
            .build();
    var gone =
        on(ACCEPTED, "2019-11-04T09:00:00")
            .eventId("a")
            .source("hall")
            .recordedAt(at("2019-11-05T09:00:01"))
            .operation(Operation.DELETE)
            .build();
    CaseFacts facts = fold(said, gone);
    assertThat(facts.state()).isEqualTo(CaseState.DELETED);
    assertThat(facts.caseId()).isEqualTo("test:1");
    assertThat(facts.source()).isEqualTo("hall");
    assertThat(facts.acceptedAt()).isNull();
    assertThat(facts.visits()).isNull();
    assertThatThrownBy(() -> Fold.fold(List.of(), new Catalogue(), Samples.CALENDARS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsOnlyLogRecordsAsLogEvents() {
    CaseFacts facts =
        fold(
            on(ACCEPTED, "2019-11-04T09:00:00").origin(Origin.CASE).build(),
            event(STEP_DONE, "2019-11-06T10:00:00"),
            event(STEP_DONE, "2019-11-07T10:00:00"));
    assertThat(facts.logEvents()).isEqualTo(2);
    assertThat(facts.firstEventAt()).isEqualTo(at("2019-11-06T10:00:00"));
  }

  @Test
  void belongsToWhoeverAcceptedElseTheFirstNamedElseTheItemsOwner() {
    var submitted =
        on(SUBMITTED, "2019-11-01T09:00:00").unitCode("front").windowCode("window-all").build();
    var accepted = event(ACCEPTED, "2019-11-04T09:00:00");
    var byTax =
        on(ACCEPTED, "2019-11-04T09:00:00").unitCode("tax").windowCode("window-tax").build();
    assertThat(fold(accepted).unitCode()).isEqualTo("unit-owner");
    assertThat(fold(accepted).integratedWindow()).isNull();
    assertThat(fold(submitted, accepted).unitCode()).isEqualTo("front");
    assertThat(fold(submitted, accepted).integratedWindow()).isTrue();
    assertThat(fold(submitted, byTax).unitCode()).isEqualTo("tax");
    assertThat(fold(submitted, byTax).integratedWindow()).isFalse();
  }

  @Test
  void countsAVisitPerDayAndHall() {
    var desk =
        on(SUBMITTED, "2019-11-01T09:00:00").channel(Channel.WINDOW).hallCode("hall-1").build();
    var ticket = on(VISITED, "2019-11-01T08:55:00").build();
    var otherHall = on(VISITED, "2019-11-01T15:00:00").hallCode("hall-2").build();
    var pickUp = on(DELIVERED, "2019-11-08T15:00:00").channel(Channel.WINDOW).build();
    var byPost = on(DELIVERED, "2019-11-08T15:00:00").channel(Channel.POST).build();
    var shared =
        on(MATERIAL_SUPPLIED, "2019-11-05T15:00:00")
            .channel(Channel.WINDOW)
            .supplyMethod(SupplyMethod.DATA_SHARING)
            .build();
    assertThat(fold(desk, ticket, byPost, shared).visits()).isEqualTo(1);
    assertThat(fold(desk, ticket, otherHall, pickUp).visits()).isEqualTo(3);
    assertThat(fold(byPost).visits()).isZero();
    assertThat(fold(event(ACCEPTED, "2019-11-04T09:00:00")).visits()).as("unknown").isNull();
  }

  @Test
  void countsAMaterialOnceAndSparedOnlyIfNeverHandedIn() {
    CaseFacts facts =
        fold(
            material("m1", SupplyMethod.PAPER, "2019-11-01T09:00:00"),
            material("m1", SupplyMethod.PAPER, "2019-11-02T09:00:00"),
            material("m2", SupplyMethod.LICENCE_LIBRARY, "2019-11-01T09:00:00"),
            material("m2", SupplyMethod.UPLOAD, "2019-11-02T09:00:00"),
            material("m3", SupplyMethod.DATA_SHARING, "2019-11-01T09:00:00"),
            material("m4", null, "2019-11-01T09:00:00"));
    assertThat(facts.materialsSupplied()).isEqualTo(2);
    assertThat(facts.materialsExempt()).isEqualTo(1);
    assertThat(facts.materialsRequired()).isEqualTo(3);
  }

  @Test
  void countsEachOfManyMaterialsOnce() {
    List<CaseEvent> events = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      events.add(
          on(MATERIAL_SUPPLIED, "2019-11-04T10:00:00")
              .eventId("e" + i)
              .materialCode("M" + i % 70)
              .supplyMethod(i % 7 == 0 ? SupplyMethod.DATA_SHARING : SupplyMethod.PAPER)
              .build());
    }
    CaseFacts facts = fold(events);
    assertThat(facts.materialsSupplied()).isEqualTo(60);
    assertThat(facts.materialsExempt()).isEqualTo(10);
  }

  private static CaseEvent material(String code, SupplyMethod how, String local) {
    return on(MATERIAL_SUPPLIED, local)
        .eventId(code + local)
        .materialCode(code)
        .supplyMethod(how)
        .build();
  }
}
