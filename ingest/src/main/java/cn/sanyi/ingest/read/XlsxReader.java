package cn.sanyi.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads one sheet of an Excel workbook (xlsx), row by row. */
final class XlsxReader implements RecordReader {
  private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);
  private final ReadOptions options;

  XlsxReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    try (InputStream head = Files.newInputStream(file.path())) {
      byte[] first = head.readNBytes(8);
      if (ReadableWorkbook.isOLE2Header(first)) {
        throw new ReadException(file.name(), "是旧版 .xls 或加密的工作簿；请在 Excel 中另存为不加密的 .xlsx");
      } else if (!ReadableWorkbook.isOOXMLZipHeader(first)) {
        throw new ReadException(file.name(), "不是 .xlsx 工作簿");
      }
    }
    ZipLimits.check(file);
    try (ReadableWorkbook book =
            new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
        Stream<Row> rows = sheet(file, book).openStream()) {
      rows(file, sink, new CellText(book.isDate1904()), rows.iterator());
    } catch (ExcelReaderException e) {
      throw broken(file, e);
    } catch (IOException e) {
      if (e.getCause() instanceof XMLStreamException) {
        throw broken(file, e);
      }
      throw e;
    }
    file.progress().accept(file.size());
  }

  private static ReadException broken(SourceFile file, Exception e) {
    return new ReadException(file.name(), "不是完好的 .xlsx：" + e.getMessage() + "；其前的行已处理", e);
  }

  private Sheet sheet(SourceFile file, ReadableWorkbook book) {
    if (options.sheet() == null) {
      return book.getFirstSheet();
    }
    return book.findSheet(options.sheet())
        .orElseThrow(
            () ->
                new ReadException(
                    file.name(),
                    "没有叫“"
                        + options.sheet()
                        + "”的工作表；有："
                        + book.getSheets().map(Sheet::getName).collect(Collectors.joining("、"))));
  }

  private void rows(SourceFile file, RecordSink sink, CellText text, Iterator<Row> rows) {
    Header header = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.getCellCount(); column++) {
        cells.add(row.getOptionalCell(column).map(text::of).orElse(""));
      }
      if (cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      String at = file.at(row.getRowNum());
      if (header != null) {
        row(at, header, row, cells, sink);
      } else if (row.getRowNum() >= options.headerRow()) {
        header = Header.of(at, cells, options.required());
      }
    }
    if (header == null) {
      throw new ReadException(file.name(), "没有表头（第 " + options.headerRow() + " 行）");
    }
  }

  private void row(String at, Header header, Row row, List<String> cells, RecordSink sink) {
    boolean beyond = cells.stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    String rounded = header.first(options.required(), column -> rounded(row, column));
    if (beyond) {
      sink.malformed(at, String.join("\t", cells), "该行在表头各列之外还有内容；请补上列名或删去");
    } else if (rounded != null) {
      sink.malformed(
          at,
          String.join("\t", cells),
          "“" + rounded + "”是超过 15 位的数字，Excel 已把末尾几位改成 0；请从源系统重新导出，并把这一列设为文本");
    } else {
      sink.accept(new SourceRecord(Scope.EVENT, at, header.named(cells), Map.of()));
    }
  }

  /** Excel keeps 15 digits: two case numbers of 18 that differ at their end became the same. */
  private static boolean rounded(Row row, int column) {
    return row.getOptionalCell(column)
        .filter(cell -> cell.getType() == CellType.NUMBER)
        .map(cell -> (BigDecimal) cell.getValue())
        .filter(number -> number.abs().compareTo(EXACT) >= 0)
        .isPresent();
  }
}
