package cn.sanyi.ingest.privacy;

/**
 * What a piece looks like that is no record: its marks and brackets, by which a broken line is
 * mended, and none of its words.
 */
public final class Shape {
  private static final int MOST = 2_000;

  private Shape() {}

  /** The shape: x for a letter, 9 for a digit, 文 for an ideograph; at most 2,000 characters. */
  public static String of(String text) {
    StringBuilder shape = new StringBuilder();
    text.codePoints().limit(MOST).map(Shape::shape).forEach(shape::appendCodePoint);
    return shape.toString();
  }

  private static int shape(int point) {
    if (Character.isIdeographic(point)) {
      return '文';
    } else if (Character.getType(point) == Character.OTHER_NUMBER || Character.isDigit(point)) {
      return '9';
    } else if (Character.isLetter(point)) {
      return 'x';
    } else if (Character.isISOControl(point) && point != '\t' && point != '\n') {
      return '?';
    }
    return point < 0x10000 && !Character.isSurrogate((char) point) ? point : '?';
  }
}
