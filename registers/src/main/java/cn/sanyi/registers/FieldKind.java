package cn.sanyi.registers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * What a field of a register holds. On its way every value is a text in the one form that its kind
 * writes, so that a message needs no declaration to be carried and the same value is the same text.
 */
public enum FieldKind {
  /** Words, at most 1,000 characters. */
  TEXT("文字", Texts::words),
  /** A code or number that names something, at most 200 characters. */
  CODE("编码", Texts::code),
  /** Whoever it points to, as a token of 32 hexadecimal digits; never a name or a number. */
  PERSON("人员令牌", Texts::token),
  /** A whole number of at most 18 digits. */
  WHOLE("整数", Long::valueOf),
  /** A number of at most 29 digits before the point and 9 behind it. */
  DECIMAL("数", Texts::decimal),
  /** An instant, to the millisecond; ISO 8601 in UTC. */
  TIME("时间", Texts::instant),
  /** A date, ISO 8601. */
  DATE("日期", LocalDate::parse),
  /** {@code true} or {@code false}. */
  FLAG("是否", Texts::flag);

  private final String label;
  private final Function<String, Comparable<?>> reading;

  FieldKind(String label, Function<String, Comparable<?>> reading) {
    this.label = label;
    this.reading = reading;
  }

  /** Its word in Chinese. */
  public String label() {
    return label;
  }

  /**
   * The value that a text writes: a String, Long, BigDecimal, Instant, LocalDate or Boolean.
   *
   * @throws IllegalArgumentException where the text is none, or not in the form of this kind
   */
  public Comparable<?> value(String text) {
    try {
      Comparable<?> value = reading.apply(text);
      if (!text(value).equals(text)) {
        throw new IllegalArgumentException("not as this kind writes it");
      }
      return value;
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The one text of a value. */
  public static String text(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  /** Whether a text writes a value of this kind. */
  public boolean takes(String text) {
    try {
      value(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static final class Texts {
    private static final int MOST_WORDS = 1_000;
    private static final int MOST_CODE = 200;
    private static final int DECIMALS = 9;
    private static final int WHOLES = 29;

    static String words(String text) {
      return require(text, text.length() <= MOST_WORDS);
    }

    static String code(String text) {
      return require(
          text,
          !text.isEmpty()
              && text.length() <= MOST_CODE
              && text.equals(text.strip())
              && text.chars().noneMatch(Character::isISOControl));
    }

    static String token(String text) {
      return require(text, text.matches("[0-9a-f]{32}"));
    }

    static BigDecimal decimal(String text) {
      require(text, text.length() <= WHOLES + DECIMALS + 2);
      BigDecimal value = new BigDecimal(text);
      boolean held =
          value.stripTrailingZeros().scale() <= DECIMALS
              && value.precision() - value.scale() <= WHOLES;
      require(text, held);
      return value;
    }

    static Instant instant(String text) {
      return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
    }

    static Boolean flag(String text) {
      return Boolean.valueOf(text);
    }

    private static String require(String text, boolean holds) {
      if (!holds) {
        throw new IllegalArgumentException("not a value of this kind");
      }
      return text;
    }
  }
}
