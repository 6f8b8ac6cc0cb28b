package cn.sanyi.ingest.read;

import cn.sanyi.ingest.workbook.Cell;
import cn.sanyi.ingest.workbook.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Makes records of the rows of a sheet. */
final class SheetRows {
  private final SourceFile file;
  private final String sheet;
  private final ReadOptions options;
  private final RecordSink sink;
  private Header header;

  SheetRows(SourceFile file, String sheet, ReadOptions options, RecordSink sink) {
    this.file = file;
    this.sheet = sheet;
    this.options = options;
    this.sink = sink;
  }

  void row(Row row) {
    if (row.cells().stream().allMatch(SheetRows::empty) && !row.tooLong()) {
      return;
    }
    if (header != null) {
      record(row);
    } else if (row.number() >= options.headerRow()) {
      header(row);
    }
  }

  /** Throws {@link ReadException} where no header came. */
  void end() {
    if (header == null) {
      throw new ReadException(
          file.name(), "工作表“" + sheet + "”没有表头（第 " + options.headerRow() + " 行）");
    }
  }

  private void header(Row row) {
    for (Cell cell : row.cells()) {
      if (cell.problem() != null) {
        throw new ReadException(
            file.at(row.number()), "表头单元格 " + cell.place(row.number()) + " " + cell.problem());
      }
    }
    header =
        Header.of(
            file.at(row.number()), texts(row, 0), options.required(), file.limits().attributes());
  }

  private void record(Row row) {
    String at = file.at(row.number());
    String problem = problem(row);
    if (problem != null) {
      sink.malformed(at, String.join("\t", texts(row, 0)), problem);
    } else {
      sink.accept(
          new SourceRecord(Scope.EVENT, at, header.named(texts(row, header.size())), Map.of()));
    }
  }

  /** Chinese: why the row is refused, or null. A wrong cell matters where the mapping reads it. */
  private String problem(Row row) {
    if (row.tooLong()) {
      return "该行超过 " + file.limits().recordChars() + " 个字符；请拆开或删去用不到的列";
    }
    for (Cell cell : row.cells()) {
      if (cell.column() >= header.size() && !empty(cell)) {
        return "该行在表头各列之外还有内容（单元格 " + cell.place(row.number()) + "）；请补上列名或删去";
      } else if (cell.problem() != null
          && options.required().contains(header.name(cell.column()))) {
        return "“"
            + header.name(cell.column())
            + "”（工作表“"
            + sheet
            + "”单元格 "
            + cell.place(row.number())
            + "）"
            + cell.problem();
      }
    }
    return null;
  }

  private static boolean empty(Cell cell) {
    return cell.text().isBlank() && cell.problem() == null;
  }

  /** The texts of all columns from the first, at least so many. */
  private static List<String> texts(Row row, int least) {
    int columns = row.cells().isEmpty() ? 0 : row.cells().get(row.cells().size() - 1).column() + 1;
    List<String> texts = new ArrayList<>(Collections.nCopies(Math.max(columns, least), ""));
    row.cells().forEach(cell -> texts.set(cell.column(), cell.text()));
    return texts;
  }
}
