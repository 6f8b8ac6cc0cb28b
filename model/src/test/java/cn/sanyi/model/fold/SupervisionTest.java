package cn.sanyi.model.fold;

import static cn.sanyi.model.event.EventType.ACCEPTED;
import static cn.sanyi.model.event.EventType.CLOSED;
import static cn.sanyi.model.event.EventType.MISCONDUCT_CONFIRMED;
import static cn.sanyi.model.event.EventType.WARNING_ANSWERED;
import static cn.sanyi.model.event.EventType.YELLOW_ANSWERED;
import static cn.sanyi.model.fold.Samples.at;
import static cn.sanyi.model.fold.Samples.event;
import static cn.sanyi.model.fold.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisionTest {
  private static final CaseEvent ACCEPTANCE = event(ACCEPTED, "2019-11-04T10:00");

  @Test
  void theFirstAnswerOfEachLevelCounts() {
    CaseFacts facts =
        Samples.fold(
            ACCEPTANCE,
            event(YELLOW_ANSWERED, "2019-11-20T10:00"),
            event(WARNING_ANSWERED, "2019-11-15T10:00"),
            event(WARNING_ANSWERED, "2019-11-14T10:00"),
            event(MISCONDUCT_CONFIRMED, "2019-12-02T10:00"));
    assertThat(facts.supervision().warningAnsweredAt()).isEqualTo(at("2019-11-14T10:00"));
    assertThat(facts.supervision().yellowAnsweredAt()).isEqualTo(at("2019-11-20T10:00"));
    assertThat(facts.supervision().misconductConfirmedAt()).isEqualTo(at("2019-12-02T10:00"));
  }

  @Test
  void whatSupervisorsSayIsNoRecordOfTheHandling() {
    CaseEvent closed = on(CLOSED, "2019-11-06T10:00").origin(Origin.CASE).build();
    CaseFacts facts = Samples.fold(closed, event(YELLOW_ANSWERED, "2019-11-08T10:00"));
    assertThat(facts.trail().logEvents()).isOne();
    assertThat(facts.trail().firstEventAt()).isNull();
    assertThat(facts.findings()).doesNotContain(Finding.CLOSED_BEFORE_FIRST_EVENT);
    assertThat(facts.course().state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void whatSupervisorsNameIsNotTheCases() {
    CaseEvent answer =
        on(YELLOW_ANSWERED, "2019-11-03T10:00")
            .itemCode("other")
            .unitCode("inspectors")
            .hallCode("hall-9")
            .channel(Channel.PC)
            .promisedDueAt(at("2020-06-01T00:00"))
            .build();
    CaseFacts with = Samples.fold(answer, ACCEPTANCE);
    CaseFacts without = Samples.fold(ACCEPTANCE);
    assertThat(with.handling().unitCode()).isEqualTo("unit-owner");
    assertThat(with.handling().itemCode()).isEqualTo(Samples.ITEM);
    assertThat(with.handling().hallCode()).isNull();
    assertThat(with.application().online()).isNull();
    assertThat(with.burden().visits()).isNull();
    assertThat(with.due().dueAt()).isEqualTo(without.due().dueAt());
  }

  @Test
  void onlyARegisteredUnitIsExpectedToAnswer() {
    assertThat(answersExpected(Samples.catalogue(Samples.item()))).isFalse();
    assertThat(answersExpected(with(unit(1, false, null)))).isFalse();
    LocalDate since = LocalDate.of(2019, 11, 1);
    assertThat(answersExpected(with(unit(1, false, since), unit(2, true, null)))).isTrue();
  }

  @Test
  void aUnitThatAnswersLaterIsNotExpectedToFromCasesOfBefore() {
    LocalDate since = LocalDate.of(2019, 11, 5);
    Organisation after = unit(2, true, null);
    Organisation joined =
        new Organisation(
            after.code(), 2, after.name(), after.kind(), null, null, 1, true, Validity.from(since));
    assertThat(answersExpected(with(unit(1, false, since), joined))).isFalse();
  }

  private static boolean answersExpected(Catalogue catalogue) {
    return Fold.fold(List.of(ACCEPTANCE), catalogue, Samples.CALENDARS)
        .supervision()
        .answersExpected();
  }

  private static Catalogue with(Organisation... units) {
    Catalogue catalogue = Samples.catalogue(Samples.item());
    for (Organisation unit : units) {
      catalogue.add(unit);
    }
    return catalogue;
  }

  private static Organisation unit(int version, boolean answers, LocalDate to) {
    return new Organisation(
        "unit-owner",
        version,
        "县市场监督管理局",
        OrganisationKind.DEPARTMENT,
        null,
        null,
        1,
        answers,
        new Validity(LocalDate.of(2014, 1, 1), to));
  }
}
