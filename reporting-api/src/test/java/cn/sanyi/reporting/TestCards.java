package cn.sanyi.reporting;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Instant;

/** Cards of cases that are no unit's of the county, so that they disturb no count. */
final class TestCards {
  private TestCards() {}

  /** A red one. */
  static IssuedCard red(String caseId, Instant firesAt, long revision, Instant revokedAt) {
    return card(caseId, "RED", "R-TEST", firesAt, revision, revokedAt);
  }

  static IssuedCard card(
      String caseId, String level, String rule, Instant firesAt, long revision, Instant revokedAt) {
    Card card =
        new Card(
            caseId,
            Level.valueOf(level),
            rule,
            "1",
            firesAt,
            firesAt.minusSeconds(60),
            3,
            TestCounty.FOREIGN.code(),
            null,
            "超过承诺时限 3 个工作日",
            "{}");
    return new IssuedCard(
        card, firesAt, null, revokedAt, revokedAt == null ? null : "办结时间更正", revision);
  }
}
