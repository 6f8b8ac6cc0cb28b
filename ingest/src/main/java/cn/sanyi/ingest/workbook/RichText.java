package cn.sanyi.ingest.workbook;

import cn.sanyi.ingest.guard.GuardedXml;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code si} or {@code is}: its pieces together, without how they are pronounced. */
final class RichText {
  /** Characters that XML cannot hold are written {@code _x000D_} (22.9.2.19). */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** Reads to the end of the element that begins here; what is beyond the limit is cut. */
  static String read(GuardedXml xml, int limit) {
    StringBuilder text = new StringBuilder();
    boolean shown = false;
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.starts("rPh")) {
        xml.skip();
      } else if (xml.starts()) {
        depth++;
        shown = xml.name().equals("t");
      } else if (xml.ends()) {
        depth--;
        shown = false;
      } else if (shown) {
        xml.textTo(text, limit);
      }
    }
    return unescaped(text.toString());
  }

  /** The same of an element that holds nothing but text. */
  static String plain(GuardedXml xml, int limit) {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0 && xml.next(); ) {
      depth += xml.starts() ? 1 : xml.ends() ? -1 : 0;
      xml.textTo(text, limit);
    }
    return text.toString();
  }

  static String unescaped(String text) {
    if (text.indexOf("_x") < 0) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  /** Whether every half of a character has its other half. */
  static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
