package cn.sanyi.rules.card;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A bound on the earliest instant at which any card can fire, without Drools: most events of most
 * cases come long before it. Never later than what the rules say; a property test holds it to that.
 */
final class FirstGlance {
  private final List<CardRule> nearDue;
  private final int leastNearDue;
  private final Set<Finding> findings;

  FirstGlance(CardRules rules) {
    this.nearDue = rules.rules().stream().filter(r -> r.trigger() == Trigger.NEAR_DUE).toList();
    this.leastNearDue = nearDue.stream().mapToInt(CardRule::leastLimit).min().orElse(0);
    this.findings = rules.findings();
  }

  /** Nothing fires before this instant; null where nothing can fire at all. */
  Instant earliest(CaseElements elements) {
    CaseFacts facts = elements.facts();
    if (facts.state() == CaseState.DELETED) {
      return null;
    }
    if (facts.endedAt() != null && facts.findings().stream().anyMatch(findings::contains)) {
      return Instant.MIN;
    }
    Instant earliest = limits(elements);
    earliest = min(earliest, facts.watchedStepDueAt());
    return min(earliest, facts.misconductConfirmedAt());
  }

  /** What the limits of the case allow; a card left unanswered comes after another card. */
  private Instant limits(CaseElements elements) {
    CaseFacts facts = elements.facts();
    Instant earliest = facts.statutoryDueAt();
    if (facts.dueAt() != null) {
      earliest = min(earliest, promise(elements));
    }
    boolean over =
        facts.endedAt() != null && (earliest == null || facts.endedAt().isBefore(earliest));
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
