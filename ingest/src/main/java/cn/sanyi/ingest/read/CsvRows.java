package cn.sanyi.ingest.read;

import cn.sanyi.model.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a separated file, RFC 4180 as Excel writes it, each with the line it begins on. */
final class CsvRows implements AutoCloseable {
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");
  private final SourceFile file;
  private final RecordBoundedReader text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private long line;

  CsvRows(SourceFile file, Charset charset, char delimiter) throws IOException {
    this.file = file;
    // Empty lines are rows to the parser: those it skips by itself it does not count.
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    text = new RecordBoundedReader(Charsets.open(file, charset), file);
    parser = CSVParser.builder().setReader(text).setFormat(format).get();
    rows = parser.iterator();
  }

  /**
   * The next row with something in it, or null at the end.
   *
   * @throws ReadException where a quote is not paired
   */
  List<String> next() {
    long next = line == 0 ? 1 : parser.getCurrentLineNumber() + 1;
    try {
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        line = Math.max(next, parser.getCurrentLineNumber() - lineBreaks(row));
        next = parser.getCurrentLineNumber() + 1;
        text.nextRecord(next);
        if (row.size() > 1 || !row.get(0).isEmpty()) {
          return row.toList();
        }
      }
      return null;
    } catch (UncheckedIOException e) {
      throw new ReadException(
          file.at(next),
          e.getCause() instanceof CSVException
              ? "此行起的一条记录不是完好的 CSV，多半是这里的引号没有配对；请改正后重新导入，或改映射文件的 delimiter"
              : "读取出错（" + Printable.brief(e.getCause().getMessage()) + "）；请检查磁盘后重新导入",
          e);
    }
  }

  /** The line on which the row that was last returned begins, from 1. */
  long line() {
    return line;
  }

  private static long lineBreaks(CSVRecord row) {
    return row.stream().mapToLong(cell -> LINE_BREAK.matcher(cell).results().count()).sum();
  }

  @Override
  public void close() throws IOException {
    parser.close();
    text.close();
  }
}
