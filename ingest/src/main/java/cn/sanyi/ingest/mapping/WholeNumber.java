package cn.sanyi.ingest.mapping;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole numbers, however JSON or a table writes them: 20, 20.0, 2.0E1. */
public final class WholeNumber {
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE]([+-]?[0-9]{1,3}))?");
  private static final int MOST_EXPONENT = 40;
  private static final int MOST_DIGITS = 18;

  private WholeNumber() {}

  /** The number in plain digits, or null where it is not whole or has more than 18 of them. */
  public static String plain(String text) {
    Matcher number = NUMBER.matcher(text);
    boolean small =
        number.matches()
            && (number.group(1) == null
                || Math.abs(Integer.parseInt(number.group(1))) <= MOST_EXPONENT);
    BigDecimal value = small ? new BigDecimal(text).stripTrailingZeros() : null;
    return value == null || value.scale() > 0 || value.precision() - value.scale() > MOST_DIGITS
        ? null
        : value.toBigInteger().toString();
  }
}
