package cn.sanyi.reporting.alert;

import cn.sanyi.rules.card.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with its cards: once, however many they are.
 *
 * @param caseId the case
 * @param level the highest of its cards: WARNING, YELLOW or RED
 * @param levelName the same in Chinese
 * @param unitCode responsible unit, or null
 * @param unitName its name, or null
 * @param itemCode item, or null
 * @param itemName its name, or null
 * @param firesAt when the latest of the cards was issued
 * @param dueAt first instant overdue of the earliest limit that a card is about, or null
 * @param standing how the case stands as of asOf: NEAR_DUE, OVERDUE, STEP_OVERDUE, OTHER, ENDED or
 *     REVOKED (all cards of it)
 * @param standingName the same in Chinese, with the days over
 * @param daysOverNow working days over as of asOf, or null unless overdue
 * @param cards its cards, highest level first
 */
record CardedCase(
    String caseId,
    Level level,
    String levelName,
    @Nullable String unitCode,
    @Nullable String unitName,
    @Nullable String itemCode,
    @Nullable String itemName,
    Instant firesAt,
    @Nullable Instant dueAt,
    CardStanding.State standing,
    String standingName,
    @Nullable Integer daysOverNow,
    List<Alert> cards) {

  /** Of the cards of one case, at least one. */
  static CardedCase of(List<Alert> cards) {
    List<Alert> sorted =
        cards.stream().sorted(Comparator.comparing(Alert::level).reversed()).toList();
    Alert highest = sorted.get(0);
    Alert says =
        sorted.stream()
            .filter(card -> card.daysOverNow() != null)
            .max(Comparator.comparing(Alert::daysOverNow))
            .or(() -> sorted.stream().filter(Alert::open).findFirst())
            .orElse(highest);
    return new CardedCase(
        highest.caseId(),
        highest.level(),
        highest.levelName(),
        highest.unitCode(),
        highest.unitName(),
        highest.itemCode(),
        highest.itemName(),
        sorted.stream().map(Alert::firesAt).max(Comparator.naturalOrder()).orElseThrow(),
        sorted.stream()
            .map(Alert::dueAt)
            .filter(due -> due != null)
            .min(Comparator.naturalOrder())
            .orElse(null),
        says.standing(),
        says.standingName(),
        says.daysOverNow(),
        sorted);
  }
}
