package cn.sanyi.reporting;

import cn.sanyi.warehouse.row.CardRow;
import java.time.Instant;

/** Cards of cases that are no unit's of the county, so that they disturb no count. */
final class TestCards {
  private TestCards() {}

  /** A red one. */
  static CardRow red(String caseId, Instant firesAt, long revision, Instant revokedAt) {
    return card(caseId, "RED", "R-TEST", firesAt, revision, revokedAt);
  }

  static CardRow card(
      String caseId, String level, String rule, Instant firesAt, long revision, Instant revokedAt) {
    return new CardRow(
        caseId,
        level,
        rule,
        "1",
        firesAt,
        firesAt.minusSeconds(60),
        3,
        TestCounty.FOREIGN.code(),
        null,
        "超过承诺时限 3 个工作日",
        "{}",
        firesAt,
        null,
        revokedAt,
        revokedAt == null ? null : "办结时间更正",
        revision);
  }
}
