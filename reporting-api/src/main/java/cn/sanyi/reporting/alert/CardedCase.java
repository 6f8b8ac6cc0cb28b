package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * @param stands how the case stands as of asOf: as the card that is most days over, else as the
 *     highest open one
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
    @JsonUnwrapped CardStanding stands,
    List<Alert> cards) {

  /** Of the cards of one case, at least one. */
  static CardedCase of(List<Alert> cards) {
    List<Alert> sorted =
        cards.stream()
            .sorted(Comparator.comparing((Alert alert) -> alert.card().level()).reversed())
            .toList();
    Alert highest = sorted.get(0);
    CardStanding says =
        sorted.stream()
            .map(Alert::stands)
            .filter(stands -> stands.daysOverNow() != null)
            .max(Comparator.comparing(CardStanding::daysOverNow))
            .or(() -> sorted.stream().filter(Alert::open).map(Alert::stands).findFirst())
            .orElse(highest.stands());
    return new CardedCase(
        highest.card().caseId(),
        highest.card().level(),
        highest.levelName(),
        highest.card().unitCode(),
        highest.unitName(),
        highest.card().itemCode(),
        highest.itemName(),
        sorted.stream()
            .map(one -> one.card().firesAt())
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        sorted.stream()
            .map(one -> one.card().dueAt())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null),
        says,
        sorted);
  }
}
