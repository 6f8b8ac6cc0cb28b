package cn.sanyi.reporting.register;

import cn.sanyi.model.card.Level;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.reporting.register.RecordAnswer.Upcoming;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.RecordCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cards of one record as of an instant. Those of the revision that stands are issued or to
 * come; one that an earlier revision had been given before it was replaced, and that the standing
 * one does not warrant, was taken back.
 */
final class CardsOfRecord {
  private static final String REVISED = "记录已修订，按现在的内容不应发牌";
  private static final String GONE = "记录已被来源系统收回";

  private final List<RegisterRecord> revisions;
  private final List<RecordCard> rows;
  private final Instant asOf;

  /**
   * @param revisions the latest first, at least one
   * @param rows of all of them
   */
  CardsOfRecord(List<RegisterRecord> revisions, List<RecordCard> rows, Instant asOf) {
    this.revisions = revisions;
    this.rows = rows;
    this.asOf = asOf;
  }

  /** Those to come, the next first. */
  List<Upcoming> upcoming() {
    return of(revisions.get(0)).stream()
        .filter(row -> row.firesAfter(asOf))
        .map(row -> new Upcoming(row.level(), row.level().chinese(), row.warranted().firesAt()))
        .sorted(Comparator.comparing(Upcoming::firesAt))
        .toList();
  }

  /** Those that were issued, mildest first. */
  List<IssuedCard> issued() {
    Map<Level, IssuedCard> byLevel = new EnumMap<>(Level.class);
    for (RecordCard row : of(revisions.get(0))) {
      if (row.firedBy(asOf)) {
        byLevel.put(row.level(), row.issued());
      }
    }
    for (int i = 1; i < revisions.size(); i++) {
      RegisterRecord next = revisions.get(i - 1);
      for (RecordCard row : of(revisions.get(i))) {
        // Where no source says when it changed its mind, nobody can tell what was issued till then.
        if (next.recordedAt() != null && row.firedBy(next.recordedAt())) {
          byLevel.computeIfAbsent(row.level(), level -> revoked(row, next));
        }
      }
    }
    return new ArrayList<>(byLevel.values());
  }

  private static IssuedCard revoked(RecordCard row, RegisterRecord next) {
    IssuedCard issued = row.issued();
    return issued.revoked(
        issued.caseEndedAt(), next.recordedAt(), RecordController.deleted(next) ? GONE : REVISED);
  }

  private List<RecordCard> of(RegisterRecord revision) {
    String digest = revision.digest();
    return rows.stream()
        .filter(row -> row.of().revision() == revision.revision())
        .filter(row -> row.of().digest().equals(digest))
        .toList();
  }
}
