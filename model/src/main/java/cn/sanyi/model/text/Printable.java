package cn.sanyi.model.text;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Strangers' texts as a message or a terminal may show them: nothing that steers a terminal, forges
 * a line or turns the direction of writing, and never more of it than helps.
 */
public final class Printable {
  private static final int BRIEF = 60;
  private static final int NAMES = 20;

  private Printable() {}

  /** The text with what cannot be seen written as {@code \}{@code u001b}, line breaks included. */
  public static String of(String text) {
    if (text == null || text.codePoints().noneMatch(Printable::unseen)) {
      return text;
    }
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (!unseen(c)) {
                printable.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  printable.append(String.format("\\u%04x", (int) unit));
                }
              }
            });
    return printable.toString();
  }

  /** The same of at most 60 characters, for a value that a message quotes. */
  public static String brief(String text) {
    if (text == null || text.length() <= BRIEF) {
      return of(text);
    }
    int end = Character.isHighSurrogate(text.charAt(BRIEF - 1)) ? BRIEF - 1 : BRIEF;
    return of(text.substring(0, end)) + "…（共 " + text.length() + " 个字符）";
  }

  /** At most twenty names of a list, each brief. */
  public static String list(Collection<String> names) {
    String some =
        names.stream().limit(NAMES).map(Printable::brief).collect(Collectors.joining("、"));
    return names.size() <= NAMES ? some : some + " 等 " + names.size() + " 个";
  }

  private static boolean unseen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
