package cn.sanyi.rules.card;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.fold.Supervised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said of a case's cards without Drools: a bound on the earliest instant at which any
 * can fire, as most events of most cases come long before it, and which rules are worth asking.
 * Never later, never fewer than what the rules say; a property test holds it to that.
 */
final class FirstGlance {
  private final List<CardRule> rules;
  private final List<CardRule> nearDue;
  private final int leastNearDue;
  private final Set<Finding> findings;
  private final List<CardRule> aboutAnswers;

  FirstGlance(CardRules rules) {
    this.rules = rules.rules();
    this.nearDue = rules.rules().stream().filter(r -> r.trigger() == Trigger.NEAR_DUE).toList();
    this.leastNearDue = nearDue.stream().mapToInt(CardRule::leastLimit).min().orElse(0);
    this.findings = rules.findings();
    this.aboutAnswers = rules.rules().stream().filter(r -> r.unanswered() != null).toList();
  }

  /** Nothing fires before this instant; null where nothing can fire at all. */
  Instant earliest(CaseElements elements) {
    Supervised facts = elements.facts();
    if (facts.course().state() == CaseState.DELETED) {
      return null;
    }
    if (facts.course().endedAt() != null
        && facts.findings().stream().anyMatch(findings::contains)) {
      return Instant.MIN;
    }
    Instant earliest = limits(elements);
    earliest = min(earliest, facts.step().watchedStepDueAt());
    return min(earliest, elements.getMisconductConfirmedAt());
  }

  /** The rules that can hold for a case; those about answers are asked once there is a card. */
  List<CardRule> worthAsking(CaseElements elements) {
    List<CardRule> worth = new ArrayList<>(8);
    for (CardRule rule : rules) {
      if (rule.trigger().worthAsking(rule, elements)) {
        worth.add(rule);
      }
    }
    return worth;
  }

  /**
   * The rules about answers to a card that can bring a card forward; mostly a card of their level
   * comes before them anyway.
   *
   * @param first the earliest warrant of each level by now
   */
  List<CardRule> promising(Map<Level, Warrant> first, Warrant card, CaseElements elements) {
    List<CardRule> promising = new ArrayList<>(1);
    for (CardRule rule : aboutAnswers) {
      if (rule.unanswered() == card.rule().level()) {
        Instant at = elements.unansweredAt(rule, card);
        Warrant other = first.get(rule.level());
        if (at != null && (other == null || !other.firesAt().isBefore(at))) {
          promising.add(rule);
        }
      }
    }
    return promising;
  }

  /** What the limits of the case allow; a card left unanswered comes after another card. */
  private Instant limits(CaseElements elements) {
    Supervised facts = elements.facts();
    Instant earliest = facts.due().statutoryDueAt();
    if (facts.due().dueAt() != null) {
      earliest = min(earliest, promise(elements));
    }
    boolean over =
        facts.course().endedAt() != null
            && (earliest == null || facts.course().endedAt().isBefore(earliest));
    return over ? null : earliest;
  }

  private Instant promise(CaseElements elements) {
    Instant dueAt = elements.getDueAt();
    if (nearDue.isEmpty() || !elements.limitAtLeast(leastNearDue)) {
      return dueAt;
    }
    return nearDue.stream()
        .map(elements::nearDueAt)
        .min(Comparator.naturalOrder())
        .filter(at -> at.isBefore(dueAt))
        .orElse(dueAt);
  }

  private static Instant min(Instant a, Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.isBefore(a) ? b : a;
  }
}
