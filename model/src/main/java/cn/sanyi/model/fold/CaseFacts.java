package cn.sanyi.model.fold;

import cn.sanyi.model.Code;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a case's events amount to. Independent of the present moment: whoever asks whether an open
 * case is overdue brings an as-of instant and compares it with {@link DueDates#dueAt}. Days are
 * working days of Asia/Shanghai unless said otherwise; null means not known or not applicable,
 * never zero.
 *
 * @param caseId {@code namespace:办件编号}
 * @param source system of the first event
 * @param handling who handles it
 * @param application how it was applied for
 * @param course where it stands and when it got there
 * @param trail the records it has left
 * @param item what its item says
 * @param limits how long it may take
 * @param due when it is overdue
 * @param elapsed what of its time it has used
 * @param burden what it asked of unit and applicant
 * @param step the step that its step limits point at
 * @param supervision what was said about it
 * @param findings data-quality findings, empty where none
 */
public record CaseFacts(
    String caseId,
    @Code String source,
    Handling handling,
    Application application,
    Course course,
    Trail trail,
    ItemTraits item,
    Limits limits,
    DueDates due,
    Elapsed elapsed,
    Burden burden,
    StepWatch step,
    Supervision supervision,
    Set<Finding> findings)
    implements Supervised, Serializable {

  public CaseFacts {
    // In the enum's order, so that rows and hashes made of it are the same everywhere.
    findings =
        findings.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(findings));
  }

  /** {@inheritDoc} */
  @Override
  public String id() {
    return caseId;
  }

  /** Whether the case was still open and past its due instant at {@code asOf}. */
  public boolean overdueAt(Instant asOf) {
    return overdueAt(asOf, Instant.MAX);
  }

  /**
   * 超期未结: whether the case was still open and past its due instant, seen from a period. Rows of
   * case_fact are asked the same by {@code Overdue} in warehouse.
   *
   * @param asOf as of when; what ends at this very instant was still open
   * @param end of the period, exclusive: what is due at it is the next period's
   */
  public boolean overdueAt(Instant asOf, Instant end) {
    Instant dueAt = due.dueAt();
    return dueAt != null && due.overAt(asOf) && dueAt.isBefore(end) && course.openAt(asOf);
  }
}
