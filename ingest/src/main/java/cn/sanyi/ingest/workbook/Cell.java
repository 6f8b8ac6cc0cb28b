package cn.sanyi.ingest.workbook;

/**
 * What a cell holds.
 *
 * @param column from 0
 * @param text dates and times in ISO 8601, numbers without exponent, empty where there is nothing
 * @param problem Chinese sentence why the text must not be believed, or null
 */
public record Cell(int column, String text, String problem) {
  static Cell of(int column, String text) {
    return new Cell(column, text, null);
  }

  static Cell wrong(int column, String problem) {
    return new Cell(column, "", problem);
  }

  /** Its place as Excel shows it, {@code C5}. */
  public String place(int row) {
    return CellPlace.columnName(column) + row;
  }
}
