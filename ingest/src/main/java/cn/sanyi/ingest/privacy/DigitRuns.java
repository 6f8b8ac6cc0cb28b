package cn.sanyi.ingest.privacy;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The digits of a text, however they are written: full-width, in Chinese, of other scripts,
 * circled, as {@code \u0035} or {@code %35}, and what stands between them. An X counts as 10, the
 * last character that an ID number may have.
 */
final class DigitRuns {
  static final int X = 10;

  /** Between this digit and the one before stands something that no number is written with. */
  static final int BROKEN = -1;

  private static final String CHINESE = "〇一二三四五六七八九";
  private static final String CHINESE_FORMAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String EXES = "xX×хХΧχ✕✖";
  private static final String JOINTS = ".·・•/,，、:：*";
  private static final int MOST_JOINTS = 3;

  private final String text;
  private byte[] values = new byte[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int size;

  DigitRuns(String text) {
    this.text = text;
    for (int at = 0; at < text.length(); ) {
      at = read(at);
    }
  }

  /** Whether a text holds so many digits that looking closer is worth while. */
  static boolean mayHold(String text, int digits) {
    int found = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c > 0x7F && (Character.isSurrogate(c) || digit(c) >= 0)) {
        found++;
      }
    }
    return found >= digits;
  }

  int size() {
    return size;
  }

  int value(int index) {
    return values[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** Characters between a digit and the one before it, {@link #BROKEN} where they are no joint. */
  int gap(int index) {
    if (index == 0) {
      return BROKEN;
    }
    int from = ends[index - 1];
    int to = starts[index];
    if (to - from > MOST_JOINTS) {
      return BROKEN;
    }
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      if (!joint(text.codePointAt(at))) {
        return BROKEN;
      }
    }
    return to - from;
  }

  /** Whether a digit follows the one before it at once. */
  boolean glued(int index) {
    return index > 0
        && index < size
        && values[index] != X
        && values[index - 1] != X
        && starts[index] == ends[index - 1];
  }

  /** Whether what stands before a digit joins it to the one before as in dates and versions. */
  boolean dashed(int index) {
    return gap(index) > 0 && between(index, point -> !space(point) && ",，、:：".indexOf(point) < 0);
  }

  /** Whether what stands before a digit may stand in a telephone number. */
  boolean soft(int index) {
    return gap(index) >= 0 && !between(index, point -> "/,，、:：*".indexOf(point) >= 0);
  }

  private boolean between(int index, IntPredicate such) {
    return text.substring(ends[index - 1], starts[index]).codePoints().anyMatch(such);
  }

  /** Whether ASCII letters that a hexadecimal number may have stand at a place, and no others. */
  boolean hexAround(int first, int last) {
    return hexRun(starts[first] - 1, -1) || hexRun(ends[last], 1);
  }

  /** Whether the digits are written as 0 to 9 and nothing else. */
  boolean plain(int first, int last) {
    for (int i = first; i <= last; i++) {
      char c = text.charAt(starts[i]);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean hexRun(int at, int step) {
    boolean any = false;
    for (int i = at; i >= 0 && i < text.length() && letter(text.charAt(i)); i += step) {
      any = true;
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return any;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private int read(int at) {
    char c = text.charAt(at);
    if (c == '\\' && at + 6 <= text.length() && text.charAt(at + 1) == 'u') {
      return escape(at, text.substring(at + 2, at + 6), 6);
    } else if (c == '%' && at + 3 <= text.length()) {
      return escape(at, text.substring(at + 1, at + 3), 3);
    }
    int point = text.codePointAt(at);
    int next = at + Character.charCount(point);
    int value = digit(point);
    if (value >= 0) {
      add(value, at, next);
    }
    return next;
  }

  private int escape(int at, String hex, int length) {
    for (int i = 0; i < hex.length(); i++) {
      if (Character.digit(hex.charAt(i), 16) < 0) {
        return at + 1;
      }
    }
    int value = digit(Integer.parseInt(hex, 16));
    if (value >= 0) {
      add(value, at, at + length);
    }
    return at + length;
  }

  private void add(int value, int start, int end) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    values[size] = (byte) value;
    starts[size] = start;
    ends[size++] = end;
  }

  private static int digit(int point) {
    if (point < 0x80) {
      return point >= '0' && point <= '9' ? point - '0' : point == 'x' || point == 'X' ? X : -1;
    }
    int decimal = Character.digit(point, 10);
    if (decimal >= 0) {
      return decimal;
    }
    int wide = point >= 0xFF21 && point <= 0xFF5A ? point - 0xFEE0 : point;
    if (EXES.indexOf(wide) >= 0) {
      return X;
    } else if (point == '幺') {
      return 1;
    }
    int chinese = Math.max(CHINESE.indexOf(point), CHINESE_FORMAL.indexOf(point));
    if (chinese >= 0) {
      return chinese;
    }
    int numeric =
        Character.getType(point) == Character.OTHER_NUMBER
            ? Character.getNumericValue(point)
            : BROKEN;
    return numeric >= 0 && numeric <= 9 ? numeric : -1;
  }

  private static boolean space(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.FORMAT;
  }

  private static boolean joint(int point) {
    return space(point)
        || JOINTS.indexOf(point) >= 0
        || switch (Character.getType(point)) {
          case Character.DASH_PUNCTUATION,
              Character.CONNECTOR_PUNCTUATION,
              Character.NON_SPACING_MARK ->
              true;
          default -> point == '\u2212' || point == '~' || point == '～';
        };
  }
}
