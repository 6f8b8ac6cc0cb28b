package cn.sanyi.rules.card;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.rules.engine.RuleBase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The first glance saves asking Drools, and never changes what Drools would have said. */
class FirstGlanceTest {
  private static final Instant START = TestCase.at("2019-09-20T00:00");
  private static final WorkingDays CALENDAR = Calendars.standard().latest();
  private final RuleBase base = RuleBase.of("cn.sanyi.rules.card");
  private final CardJudge judge = new CardJudge(CardRules.load(), CALENDAR);

  @Property(tries = 3000)
  void glanceAndRulesAgree(@ForAll("cases") CaseFacts facts, @ForAll("instants") Instant now) {
    Schedule said = said(facts);
    assertThat(judge.judge(facts, now)).isEqualTo(said.upTo(now));
    assertThat(judge.schedule(facts)).isEqualTo(said);
    assertThat(judge.prospect(facts, now))
        .isEqualTo(new Prospect(judge.judge(facts, now), judge.nextInstant(facts, now)));
  }

  @Property(tries = 3000)
  void nothingChangesBeforeTheNextInstant(
      @ForAll("cases") CaseFacts facts, @ForAll("instants") Instant now) {
    Schedule said = said(facts);
    Instant next = judge.nextInstant(facts, now);
    if (next == null) {
      assertThat(said.nextAfter(now)).isNull();
    } else {
      assertThat(next).isAfter(now);
      assertThat(said.upTo(next.minusMillis(1))).isEqualTo(said.upTo(now));
    }
  }

  @Property(tries = 500)
  void followingTheInstantsFindsEveryCard(@ForAll("cases") CaseFacts facts) {
    int steps = 0;
    Instant now = Instant.EPOCH;
    List<Card> found = judge.judge(facts, now);
    for (Instant at = judge.nextInstant(facts, now); at != null; steps++) {
      found = judge.judge(facts, at);
      at = judge.nextInstant(facts, at);
    }
    assertThat(found).isEqualTo(judge.schedule(facts).cards());
    assertThat(steps).isLessThanOrEqualTo(Level.values().length + 1);
  }

  /** What Drools says when it is asked by all rules, level by level, without a glance. */
  private Schedule said(CaseFacts facts) {
    CaseElements elements = new CaseElements(facts, CALENDAR);
    List<Object> given = new ArrayList<>(judge.rules().rules());
    given.add(elements);
    List<Warrant> warrants = new ArrayList<>(base.conclude(given, Warrant.class));
    for (Level level : Level.values()) {
      Warrant card = CardJudge.earliest(warrants).get(level);
      if (card != null) {
        List<Object> answered = new ArrayList<>(judge.rules().rules());
        answered.add(elements);
        answered.add(card);
        warrants.addAll(base.conclude(answered, Warrant.class));
      }
    }
    return new Schedule(
        CardJudge.earliest(warrants).values().stream()
            .map(warrant -> judge.card(warrant, facts))
            .toList());
  }

  @Provide
  Arbitrary<Instant> instants() {
    // Half-hours over a quarter with its holidays: midnights and coincidences are common.
    return Arbitraries.integers()
        .between(0, 120 * 48)
        .map(half -> START.plus(Duration.ofMinutes(30L * half)));
  }

  @Provide
  Arbitrary<CaseFacts> cases() {
    return Combinators.combine(
            Arbitraries.of(CaseState.ACCEPTED, CaseState.CLOSED, CaseState.DELETED),
            instants().injectNull(0.2),
            instants().injectNull(0.4),
            Arbitraries.integers().between(0, 30).injectNull(0.2),
            instants().injectNull(0.2),
            instants().injectNull(0.5),
            instants().injectNull(0.7),
            Arbitraries.of(Finding.class).set().ofMaxSize(2))
        .as(FirstGlanceTest::limited)
        .flatMap(
            limited ->
                Combinators.combine(
                        instants().injectNull(0.7),
                        Arbitraries.of(true, false),
                        instants().injectNull(0.5),
                        instants().injectNull(0.5),
                        instants().injectNull(0.9))
                    .as(
                        (step, answers, warning, yellow, confirmed) ->
                            limited.with(
                                one -> {
                                  one.stepDueAt = step;
                                  one.answersExpected = answers;
                                  one.warningAnsweredAt = warning;
                                  one.yellowAnsweredAt = yellow;
                                  one.confirmedAt = confirmed;
                                })))
        .map(TestCase::facts);
  }

  private static TestCase limited(
      CaseState state,
      Instant acceptedAt,
      Instant endedAt,
      Integer limitDays,
      Instant dueAt,
      Instant statutoryDueAt,
      Instant resumedAt,
      Set<Finding> findings) {
    return TestCase.OPEN.with(
        one -> {
          one.state = state;
          one.acceptedAt = acceptedAt;
          one.endedAt = endedAt;
          one.firstEventAt = acceptedAt;
          one.limitDays = limitDays;
          one.dueAt = dueAt;
          one.statutoryDueAt = statutoryDueAt;
          one.resumedAt = resumedAt;
          one.findings = findings;
        });
  }
}
