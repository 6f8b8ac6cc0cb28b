package cn.sanyi.reporting.alert;

import cn.sanyi.model.organisation.CountyUnits;
import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.Names;
import cn.sanyi.reporting.directory.Scope;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.rules.card.CardRule;
import cn.sanyi.rules.card.CardRules;
import cn.sanyi.rules.escalation.Escalation;
import cn.sanyi.rules.escalation.EscalationJudge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the cards of units come to together: computed from the cards that stand at each asking. */
@Component
class Escalations {
  private final EscalationJudge judge = EscalationJudge.standard();
  private final Map<String, String> cardRules =
      CardRules.load().rules().stream()
          .collect(Collectors.toMap(CardRule::code, Escalations::name));
  private final CardTallies tallies;
  private final Units units;

  Escalations(CardTallies tallies, Units units) {
    this.tallies = tallies;
    this.units = units;
  }

  /**
   * Those that were reached in a period, the latest first.
   *
   * @param unit only this unit's, or null for all of the scope
   */
  List<EscalationAnswer> of(Period period, Instant asOf, String unit, Scope scope) {
    CountyUnits county = scope == Scope.COUNTY ? units.county() : CountyUnits.NONE;
    return judge.judge(tallies.of(period, asOf, judge.most())).stream()
        .filter(one -> !one.reachedAt().isBefore(period.start()))
        .filter(
            one ->
                unit == null
                    ? county.holds(one.tally().unitCode())
                    : unit.equals(one.tally().unitCode()))
        .map(one -> answer(one, asOf))
        .toList();
  }

  private EscalationAnswer answer(Escalation one, Instant asOf) {
    String cardRule = one.tally().cardRule();
    return new EscalationAnswer(
        one.rule().code(),
        one.rule().version(),
        one.rule().basis(),
        one.rule().to(),
        one.rule().to().chinese(),
        one.tally().unitCode(),
        units.name(one.tally().unitCode(), asOf),
        cardRule,
        cardRules.getOrDefault(cardRule, cardRule),
        one.tally().level(),
        one.tally().quarter().name(),
        one.tally().cards(),
        one.reachedAt(),
        one.reason());
  }

  private static String name(CardRule rule) {
    return rule.finding() == null ? rule.trigger().chinese() : Names.of(rule.finding());
  }
}
