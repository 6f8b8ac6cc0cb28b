package cn.sanyi.ingest.http;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of JSON that are whole, however they are written: 20, 20.0, 2.0E1. */
final class WholeNumber {
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,40})?(?:[eE]([+-]?\\d{1,3}))?");
  private static final int MOST_EXPONENT = 40;

  private WholeNumber() {}

  /**
   * The number in plain digits; {@link Unfit} where it is not whole, or has more than 18 digits.
   */
  static String plain(String name, String text) {
    Matcher number = NUMBER.matcher(text);
    boolean small =
        number.matches()
            && (number.group(1) == null
                || Math.abs(Integer.parseInt(number.group(1))) <= MOST_EXPONENT);
    BigDecimal value = small ? new BigDecimal(text).stripTrailingZeros() : null;
    if (value == null || value.scale() > 0 || value.precision() - value.scale() > 18) {
      throw new Unfit("“" + name + "”应为至多 18 位的整数");
    }
    return value.toBigInteger().toString();
  }
}
