package cn.sanyi.local.terminal;

import java.util.regex.Pattern;

/** What came from outside, as a terminal may show it: it moves no cursor and hides nothing. */
public final class Shown {
  /** Control characters (C0, C1) but line feed and tab, and what turns the direction of writing. */
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cc}\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069&&[^\\n\\t]]");

  private static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");

  private Shown() {}

  /** Text of any number of lines; each character that is not to be shown becomes {@code �}. */
  public static String text(String text) {
    return UNSHOWN.matcher(text).replaceAll("�");
  }

  /** The same in one line. */
  public static String line(String text) {
    return text(BREAKS.matcher(text).replaceAll(" "));
  }
}
