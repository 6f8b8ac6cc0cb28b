package cn.sanyi.rules.card;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.rules.table.RuleTable;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A table of card rules ({@code card-rules.csv}, {@code record-rules.csv}).
 *
 * @param rules lines in table order
 * @param hash SHA-256 of the table's bytes
 */
public record CardRules(List<CardRule> rules, String hash) implements Serializable {

  public CardRules {
    rules = List.copyOf(rules);
    Set<String> codes = new HashSet<>();
    for (CardRule rule : rules) {
      if (!codes.add(rule.code())) {
        throw new IllegalArgumentException("监察规则表：规则编号“" + rule.code() + "”出现了两次");
      }
    }
  }

  /** The rules in force, see {@link RuleTable#load}. */
  public static CardRules load() {
    return of(RuleTable.load(CardRules.class, "card-rules.csv"));
  }

  /**
   * The rules in force for records of registers with a clock. A table of its own, so that a county
   * may hold them to other thresholds and the rules of cases stay what seals say they were.
   */
  public static CardRules ofRecords() {
    return of(RuleTable.load(CardRules.class, "record-rules.csv"));
  }

  /** The rules of a table. */
  public static CardRules of(RuleTable table) {
    return new CardRules(table.rows().stream().map(CardRule::of).toList(), table.hash());
  }

  /** Levels whose cards have to be answered, mildest first. */
  List<Level> answerable() {
    return rules.stream()
        .map(CardRule::unanswered)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /** Findings that some rule looks for. */
  Set<Finding> findings() {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    rules.stream().filter(rule -> rule.finding() != null).forEach(r -> findings.add(r.finding()));
    return findings;
  }
}
