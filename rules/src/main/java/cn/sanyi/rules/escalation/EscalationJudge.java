package cn.sanyi.rules.escalation;

import cn.sanyi.rules.engine.RuleBase;
import cn.sanyi.rules.table.RuleTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which cards come to more together. Thread-safe. */
public final class EscalationJudge {
  private final RuleBase base = RuleBase.of("cn.sanyi.rules.escalation");
  private final List<EscalationRule> rules;

  /** A judge by the rules of a table. */
  public EscalationJudge(RuleTable table) {
    this.rules = table.rows().stream().map(EscalationRule::of).toList();
  }

  /** A judge by the rules in force. */
  public static EscalationJudge standard() {
    return new EscalationJudge(RuleTable.load(EscalationJudge.class, "escalations.csv"));
  }

  /** The rules that this judge applies. */
  public List<EscalationRule> rules() {
    return rules;
  }

  /** The largest number of cards that any rule asks for. */
  public int most() {
    return rules.stream().mapToInt(EscalationRule::least).max().orElse(0);
  }

  /** All escalations, the latest first. */
  public List<Escalation> judge(Collection<CardTally> tallies) {
    List<Object> facts = new ArrayList<>(rules);
    facts.addAll(tallies);
    return base.conclude(facts, Reached.class).stream()
        .map(Escalation::of)
        .sorted(
            Comparator.comparing(Escalation::reachedAt)
                .reversed()
                .thenComparing(escalation -> escalation.tally().unitCode())
                .thenComparing(escalation -> escalation.tally().cardRule())
                .thenComparing(escalation -> escalation.rule().code()))
        .toList();
  }
}
