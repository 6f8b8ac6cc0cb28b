package cn.sanyi.ingest.workbook;

import java.util.regex.Pattern;

/**
 * Whether a number format shows its number as a date, a length of time or a number (ISO/IEC 29500
 * Part 1, 18.8.30 and 18.8.31).
 */
enum NumberFormats {
  NUMBER,
  DATE,
  /** Lengths of time, {@code [h]:mm}: more than a day is no date. */
  ELAPSED;

  /** Texts in quotes or brackets of a format mean no date: [Red], "日", \d, and no more sections. */
  private static final Pattern LITERALS =
      Pattern.compile("\"[^\"]*(\"|$)|\\[[^\\]]*(]|$)|\\\\.|_.|\\*.");

  private static final Pattern HOURS = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

  /**
   * Parts of a date or time, {@code e} for years of an era, {@code aaa} for the day of the week.
   */
  private static final Pattern PARTS =
      Pattern.compile("[ymdhs]|aaa|(?<![0#?])e(?![+-])", Pattern.CASE_INSENSITIVE);

  private static final Pattern GENERAL = Pattern.compile("General", Pattern.CASE_INSENSITIVE);

  /**
   * What an id means that comes without a code. Ids 27 to 36 and 50 to 58 differ from language to
   * language, but in each of East Asia they are dates and times: 年月日, 时分, eras.
   */
  static NumberFormats ofId(int id) {
    if (id == 46) {
      return ELAPSED;
    }
    boolean date =
        id >= 14 && id <= 22
            || id >= 27 && id <= 36
            || id == 45
            || id == 47
            || id >= 50 && id <= 58;
    return date ? DATE : NUMBER;
  }

  /** What a code means; of its sections the first, for what is positive. */
  static NumberFormats ofCode(String code) {
    String bare = LITERALS.matcher(code).replaceAll(literal -> marker(literal.group()));
    String first = bare.split(";", 2)[0];
    if (first.indexOf(HOUR_MARK) >= 0) {
      return ELAPSED;
    }
    return PARTS.matcher(GENERAL.matcher(first).replaceAll("")).find() ? DATE : NUMBER;
  }

  private static final char HOUR_MARK = '\u0001';

  private static String marker(String literal) {
    return HOURS.matcher(literal).matches() ? String.valueOf(HOUR_MARK) : "";
  }
}
