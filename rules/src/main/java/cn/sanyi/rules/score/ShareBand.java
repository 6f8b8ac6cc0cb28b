package cn.sanyi.rules.score;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One band of a banded method.
 *
 * @param least the least value in it
 * @param share the share of the weight that it earns, 0 to 1
 */
public record ShareBand(BigDecimal least, BigDecimal share) {

  /**
   * Reads {@code 85:0.6;90:0.8;95:1}; highest first.
   *
   * @throws IllegalArgumentException for anything else
   */
  static List<ShareBand> parse(String text) {
    try {
      return Arrays.stream(text.split(";"))
          .map(band -> band.trim().split(":", 2))
          .map(band -> new ShareBand(new BigDecimal(band[0]), new BigDecimal(band[1])))
          .sorted(Comparator.comparing(ShareBand::least).reversed())
          .toList();
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("计分方案的分段“" + text + "”应写成 85:0.6;90:0.8;95:1", e);
    }
  }
}
