package cn.sanyi.ingest.workbook;

import cn.sanyi.model.text.Printable;

/**
 * The place of a cell as a reference names it, {@code C5}.
 *
 * @param column from 0
 * @param row from 1
 */
record CellPlace(int column, int row) {

  /** Throws {@link WorkbookException} for what is none or lies outside of what Excel has. */
  static CellPlace of(String reference) {
    int i = 0;
    int column = 0;
    while (i < reference.length() && letter(reference.charAt(i)) && i < 4) {
      column = column * 26 + (reference.charAt(i++) - 'A' + 1);
    }
    int row = 0;
    int digits = i;
    while (i < reference.length() && digit(reference.charAt(i)) && i < digits + 7) {
      row = row * 10 + (reference.charAt(i++) - '0');
    }
    if (digits == 0 || i == digits || i < reference.length()) {
      throw new WorkbookException("“" + Printable.brief(reference) + "”不是单元格位置；" + repair());
    } else if (column > WorkbookLimits.COLUMNS || row < 1 || row > WorkbookLimits.ROWS) {
      throw new WorkbookException(
          "单元格 " + Printable.brief(reference) + " 在 Excel 的最后一列（XFD）或最后一行（1048576）之外；" + repair());
    }
    return new CellPlace(column - 1, row);
  }

  static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }

  static String repair() {
    return "请用 Excel 打开并另存为新的 .xlsx";
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
