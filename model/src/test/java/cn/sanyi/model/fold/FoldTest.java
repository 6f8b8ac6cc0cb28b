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
    assertThat(facts.course().state()).isEqualTo(CaseState.CLOSED);
    assertThat(facts.course().outcome()).isEqualTo(Outcome.APPROVED);
    assertThat(facts.course().submittedAt()).isEqualTo(at("2019-11-01T20:15:00"));
    assertThat(facts.course().acceptedAt()).isEqualTo(at("2019-11-04T09:00:00"));
    assertThat(facts.course().decidedAt()).isEqualTo(at("2019-11-08T10:00:00"));
    assertThat(facts.course().closedAt()).isEqualTo(at("2019-11-08T11:00:00"));
    assertThat(facts.course().endedAt()).isEqualTo(facts.course().closedAt());
    assertThat(facts.course().deliveredAt()).isEqualTo(at("2019-11-11T09:30:00"));
    assertThat(facts.trail().firstEventAt()).isEqualTo(facts.course().submittedAt());
    assertThat(facts.trail().lastEventAt()).isEqualTo(facts.course().deliveredAt());
    assertThat(facts.handling().unitCode()).isEqualTo("unit-market");
    assertThat(facts.handling().itemVersion()).isEqualTo(1);
    assertThat(facts.application().channel()).isEqualTo(Channel.PC);
    assertThat(facts.application().online()).isTrue();
    assertThat(facts.burden().steps()).isEqualTo(1);
    assertThat(facts.trail().logEvents()).isEqualTo(6);
    assertThat(facts.trail().eventsSeen()).isEqualTo(6);
    assertThat(facts.limits().calendarVersion()).isEqualTo("2019-03-22");
    assertThat(facts.due().dueAt()).isEqualTo(at("2019-11-19T00:00:00"));
    assertThat(facts.due().originalDueAt()).isEqualTo(facts.due().dueAt());
    assertThat(facts.due().statutoryDueAt()).isEqualTo(at("2019-12-03T00:00:00"));
    assertThat(facts.due().dueBasis()).isEqualTo(DueBasis.PROMISED_LIMIT);
    assertThat(facts.elapsed().netWorkingDays()).isEqualTo(4);
    assertThat(facts.elapsed().onTime()).isTrue();
    assertThat(facts.burden().visits()).isZero();
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
    assertThat(fold(submitted).course().state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(fold(submitted, asked).course().state()).isEqualTo(CaseState.CORRECTING);
    assertThat(fold(submitted, asked, received).course().state()).isEqualTo(CaseState.SUBMITTED);
    assertThat(fold(submitted, accepted).course().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(fold(submitted, asked, accepted).course().state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(fold(submitted, accepted, decided).course().state()).isEqualTo(CaseState.DECIDED);
    assertThat(fold(submitted, accepted, decided, closed).course().state())
        .isEqualTo(CaseState.CLOSED);
    assertThat(fold(submitted, event(NOT_ACCEPTED, "2019-11-04T09:00:00")).course().state())
        .isEqualTo(CaseState.NOT_ACCEPTED);
    assertThat(fold(accepted, event(WITHDRAWN, "2019-11-05T09:00:00")).course().state())
        .isEqualTo(CaseState.WITHDRAWN);
  }

  @Test
  void isNotClosedWhenVoidedAfterwards() {
    CaseFacts facts =
        fold(
            event(ACCEPTED, "2019-11-04T09:00:00"),
            event(CLOSED, "2019-11-06T09:00:00"),
            event(REVOKED, "2019-11-08T09:00:00"));
    assertThat(facts.course().state()).isEqualTo(CaseState.REVOKED);
    assertThat(facts.course().closedAt()).isNull();
    assertThat(facts.course().endedAt()).isEqualTo(at("2019-11-08T09:00:00"));
    assertThat(facts.elapsed().onTime()).isNull();
    assertThat(facts.elapsed().netWorkingDays()).isNull();
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
    assertThat(facts.course().acceptedAt()).isEqualTo(at("2019-11-05T09:00:00"));
    assertThat(facts.burden().steps()).isZero();
    assertThat(facts.trail().logEvents()).isEqualTo(1);
    assertThat(facts.trail().eventsSeen()).isEqualTo(4);
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
    assertThat(facts.course().state()).isEqualTo(CaseState.DELETED);
    assertThat(facts.caseId()).isEqualTo("test:1");
    assertThat(facts.source()).isEqualTo("hall");
    assertThat(facts.course().acceptedAt()).isNull();
    assertThat(facts.burden().visits()).isNull();
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
    assertThat(facts.trail().logEvents()).isEqualTo(2);
    assertThat(facts.trail().firstEventAt()).isEqualTo(at("2019-11-06T10:00:00"));
  }

  @Test
  void belongsToWhoeverAcceptedElseTheFirstNamedElseTheItemsOwner() {
    var submitted =
        on(SUBMITTED, "2019-11-01T09:00:00").unitCode("front").windowCode("window-all").build();
    var accepted = event(ACCEPTED, "2019-11-04T09:00:00");
    var byTax =
        on(ACCEPTED, "2019-11-04T09:00:00").unitCode("tax").windowCode("window-tax").build();
    assertThat(fold(accepted).handling().unitCode()).isEqualTo("unit-owner");
    assertThat(fold(accepted).handling().integratedWindow()).isNull();
    assertThat(fold(submitted, accepted).handling().unitCode()).isEqualTo("front");
    assertThat(fold(submitted, accepted).handling().integratedWindow()).isTrue();
    assertThat(fold(submitted, byTax).handling().unitCode()).isEqualTo("tax");
    assertThat(fold(submitted, byTax).handling().integratedWindow()).isFalse();
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
    assertThat(fold(desk, ticket, byPost, shared).burden().visits()).isEqualTo(1);
    assertThat(fold(desk, ticket, otherHall, pickUp).burden().visits()).isEqualTo(3);
    assertThat(fold(byPost).burden().visits()).isZero();
    assertThat(fold(event(ACCEPTED, "2019-11-04T09:00:00")).burden().visits())
        .as("unknown")
        .isNull();
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
    assertThat(facts.burden().materialsSupplied()).isEqualTo(2);
    assertThat(facts.burden().materialsExempt()).isEqualTo(1);
    assertThat(facts.burden().materialsRequired()).isEqualTo(3);
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
    assertThat(facts.burden().materialsSupplied()).isEqualTo(60);
    assertThat(facts.burden().materialsExempt()).isEqualTo(10);
  }

  private static CaseEvent material(String code, SupplyMethod how, String local) {
    return on(MATERIAL_SUPPLIED, local)
        .eventId(code + local)
        .materialCode(code)
        .supplyMethod(how)
        .build();
  }
}
