package cn.sanyi.rules.card;

import java.util.Map;
import java.util.stream.Collectors;

/** Texts by name as a JSON object in the order given; a library would be a large one for that. */
final class Json {
  private static final String SHORT = "\b\t\n\f\r\"\\";
  private static final String LETTERS = "btnfr\"\\";

  private Json() {}

  static String object(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(text -> quoted(text.getKey()) + ":" + quoted(text.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    if (text == null) {
      return "null";
    }
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = SHORT.indexOf(c);
      if (known >= 0) {
        quoted.append('\\').append(LETTERS.charAt(known));
      } else if (c < ' ') {
        quoted.append("\\u%04X".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
