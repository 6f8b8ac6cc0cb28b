package cn.sanyi.ingest.workbook;

/**
 * How much of a stranger's workbook is believed.
 *
 * @param bytes unpacked bytes of all parts that are read, together
 * @param rowChars characters of one row
 * @param sharedChars characters of the texts that cells share; they are held in memory
 * @param sharedTexts number of those texts
 * @param depth XML elements inside each other
 */
public record WorkbookLimits(
    long bytes, int rowChars, long sharedChars, int sharedTexts, int depth) {
  /** Excel's own: columns A to XFD. */
  static final int COLUMNS = 16_384;

  /** Excel's own. */
  static final int ROWS = 1_048_576;

  static final int PARTS = 10_000;

  /** Styles of cells; Excel stops at 65,490. */
  static final int STYLES = 100_000;
}
