package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cards (张) of one level, and cases (件); counts are null where there are no data of the period.
 *
 * @param level WARNING, YELLOW or RED
 * @param name the same in Chinese
 * @param open standing at the period's end, whenever they were issued: on cases still open, not
 *     revoked
 * @param openCases cases whose highest standing card is of this level: each case once
 * @param issued all that were ever issued in the period
 * @param revoked those of them revoked since
 */
public record CardCount(
    Level level,
    String name,
    @Nullable Long open,
    @Nullable Long openCases,
    @Nullable Long issued,
    @Nullable Long revoked) {
  static CardCount of(Level level, Long open, Long openCases, Long issued, Long revoked) {
    return new CardCount(level, level.chinese(), open, openCases, issued, revoked);
  }

  /** Every level, of a period of which there are no data. */
  public static List<CardCount> unknown() {
    return Arrays.stream(Level.values()).map(level -> of(level, null, null, null, null)).toList();
  }
}
