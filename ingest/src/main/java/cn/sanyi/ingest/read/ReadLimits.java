package cn.sanyi.ingest.read;

/**
 * How much of a stranger's file is believed. Ordinary logs stay far below all of them.
 *
 * @param bytes unpacked bytes of one file
 * @param ratio unpacked to packed, once {@link #RATIO_FREE} bytes are unpacked; deflate reaches
 *     1032
 * @param recordChars characters of one record (row, line, attribute value)
 * @param caseEvents log records of one XES trace, which are held in memory together
 * @param attributes attributes of one record, columns of one table
 * @param depth nested elements of an XML file
 */
public record ReadLimits(
    long bytes, int ratio, int recordChars, int caseEvents, int attributes, int depth) {

  /** Unpacked bytes below which a small, very regular file may be packed as tight as it likes. */
  static final long RATIO_FREE = 16L << 20;

  /** What an attribute costs in memory beside its text, in characters. */
  static final int ATTRIBUTE = 64;

  /** For files that an operator brings in; a table is as wide as Excel's at most. */
  public static ReadLimits standard() {
    return new ReadLimits(32L << 30, 300, 1 << 20, 100_000, 16_384, 64);
  }

  /** Characters of all records of one XES trace together, {@link #ATTRIBUTE} more for each. */
  long caseChars() {
    return 128L * recordChars;
  }
}
