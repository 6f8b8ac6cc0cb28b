package cn.sanyi.ingest.privacy;

/** Texts of strangers on one line: nothing in them moves a cursor or begins a line of its own. */
final class Line {
  private Line() {}

  static String of(String text, int most) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), most) + 16);
    for (int at = 0; at < text.length(); ) {
      if (line.length() >= most) {
        return line.append("……（共 ").append(text.length()).append(" 个字符）").toString();
      }
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (harmless(point)) {
        line.appendCodePoint(point);
      } else if (point == '\n' || point == '\r' || point == '\t') {
        line.append(point == '\n' ? "\\n" : point == '\r' ? "\\r" : "\\t");
      } else {
        line.append(String.format("\\u%04x", point));
      }
    }
    return line.toString();
  }

  private static boolean harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
