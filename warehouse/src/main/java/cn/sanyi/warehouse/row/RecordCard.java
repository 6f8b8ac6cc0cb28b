package cn.sanyi.warehouse.row;

import cn.sanyi.model.Code;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.SupervisedRecord;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The card of a level that a revision of a record warrants, or that it warrants none: the rows of
 * record_card; key (register, source, record_key, revision, digest, level).
 *
 * <p>Written when the revision comes, with the instant from which it is warranted, which may be
 * long after: whether it has been issued is a question of time, and no timer has to fire.
 *
 * @param of the revision
 * @param level 预警, 黄牌 or 红牌
 * @param warranted when and why
 */
public record RecordCard(RevisionName of, Level level, Warranted warranted) {
  /**
   * Names a revision of a record.
   *
   * @param register code of the register
   * @param source the system that keeps the record
   * @param recordKey names it within its source
   * @param revision of the record
   * @param digest names the content among others of the same revision
   */
  public record RevisionName(
      @Code String register, @Code String source, String recordKey, long revision, String digest) {
    static RevisionName of(RegisterRecord record) {
      return new RevisionName(
          record.register(), record.source(), record.key(), record.revision(), record.digest());
    }
  }

  /**
   * What a card says; nothing of it where none is warranted.
   *
   * @param rule 规则编号
   * @param ruleVersion its version
   * @param firesAt the instant from which it is warranted
   * @param dueAt the due instant it is about
   * @param daysOver working days begun since then when it fires; 0 before it
   * @param endedAt when the record's clock ended, or null while it runs
   * @param unitCode responsible unit, or null
   * @param reason Chinese sentence
   * @param valuesSeen the values that the rule saw, a JSON object
   */
  public record Warranted(
      @Code @Nullable String rule,
      @Code @Nullable String ruleVersion,
      @Nullable Instant firesAt,
      @Nullable Instant dueAt,
      @Nullable Integer daysOver,
      @Nullable Instant endedAt,
      @Code @Nullable String unitCode,
      @Nullable String reason,
      @Nullable String valuesSeen) {
    static final Warranted NONE =
        new Warranted(null, null, null, null, null, null, null, null, null);

    static Warranted of(Card card, @Nullable Instant endedAt) {
      return new Warranted(
          card.rule(),
          card.ruleVersion(),
          card.firesAt(),
          card.dueAt(),
          card.daysOver(),
          endedAt,
          card.unitCode(),
          card.reason(),
          card.valuesSeen());
    }
  }

  /** Whether a card has been issued as of an instant. */
  public boolean firedBy(Instant asOf) {
    Instant firesAt = warranted.firesAt();
    return firesAt != null && !firesAt.isAfter(asOf);
  }

  /** Whether a card will be issued after an instant, as long as the record stays as it is. */
  public boolean firesAfter(Instant asOf) {
    Instant firesAt = warranted.firesAt();
    return firesAt != null && firesAt.isAfter(asOf);
  }

  /** The card, raised at the very instant from which it is warranted; one must be. */
  public IssuedCard issued() {
    Integer daysOver = warranted.daysOver();
    Card card =
        new Card(
            SupervisedRecord.id(of.register(), of.source(), of.recordKey()),
            level,
            warranted.rule(),
            warranted.ruleVersion(),
            warranted.firesAt(),
            warranted.dueAt(),
            daysOver == null ? 0 : daysOver,
            warranted.unitCode(),
            null,
            warranted.reason(),
            warranted.valuesSeen());
    return IssuedCard.standing(card, warranted.firesAt(), warranted.endedAt(), of.revision());
  }

  /**
   * A row for each level, so that what other rules or another declaration warranted is overwritten.
   *
   * @param cards all cards that the revision will ever warrant
   * @param endedAt when the record's clock ended, or null while it runs
   */
  public static List<RecordCard> of(
      RegisterRecord record, List<Card> cards, @Nullable Instant endedAt) {
    RevisionName name = RevisionName.of(record);
    return Stream.of(Level.values())
        .map(
            level ->
                new RecordCard(
                    name,
                    level,
                    cards.stream()
                        .filter(card -> card.level() == level)
                        .findFirst()
                        .map(card -> Warranted.of(card, endedAt))
                        .orElse(Warranted.NONE)))
        .toList();
  }
}
