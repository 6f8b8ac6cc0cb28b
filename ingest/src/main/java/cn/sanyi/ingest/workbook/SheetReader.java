package cn.sanyi.ingest.workbook;

import cn.sanyi.ingest.guard.GuardedXml;
import cn.sanyi.model.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of a sheet; rows and cells without a number follow the one before. */
final class SheetReader {
  private final CellReader cells;
  private final int rowChars;
  private int row;

  SheetReader(CellReader cells, int rowChars) {
    this.cells = cells;
    this.rowChars = rowChars;
  }

  void read(GuardedXml xml, Consumer<Row> sink) {
    boolean data = false;
    while (xml.next()) {
      if (xml.starts("sheetData")) {
        data = true;
      } else if (xml.ends() && xml.name().equals("sheetData")) {
        data = false;
      } else if (data && xml.starts("row")) {
        row = number(xml.attribute("r"));
        sink.accept(row(xml));
      }
    }
  }

  private int number(String text) {
    int number = row + 1;
    if (text != null) {
      try {
        number = Integer.parseInt(text.strip());
      } catch (NumberFormatException e) {
        number = 0;
      }
      if (number <= row) {
        throw new WorkbookException(
            "第 " + row + " 行之后的行号“" + Printable.brief(text) + "”不对；" + CellPlace.repair());
      }
    }
    if (number > WorkbookLimits.ROWS) {
      throw new WorkbookException(
          "第 " + number + " 行在 Excel 的最后一行（1048576）之外；" + CellPlace.repair());
    }
    return number;
  }

  private Row row(GuardedXml xml) {
    List<Cell> found = new ArrayList<>();
    long chars = 0;
    int column = -1;
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.starts("c")) {
        column = column(xml.attribute("r"), column);
        Cell cell = cells.read(xml, column);
        chars += cell.text().length();
        if (chars <= rowChars) {
          found.add(cell);
        }
      } else {
        depth += xml.starts() ? 1 : xml.ends() ? -1 : 0;
      }
    }
    return new Row(row, found, chars > rowChars);
  }

  private int column(String reference, int before) {
    CellPlace place =
        reference == null ? new CellPlace(before + 1, row) : CellPlace.of(reference.strip());
    if (place.row() != row || place.column() <= before) {
      throw new WorkbookException(
          "单元格 "
              + Printable.brief(reference)
              + " 写在第 "
              + row
              + " 行，位置重复或次序不对；"
              + CellPlace.repair());
    } else if (place.column() >= WorkbookLimits.COLUMNS) {
      throw new WorkbookException("第 " + row + " 行超过 " + WorkbookLimits.COLUMNS + " 列");
    }
    return place.column();
  }
}
