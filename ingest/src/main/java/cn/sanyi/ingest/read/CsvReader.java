package cn.sanyi.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads comma (or otherwise) separated tables, RFC 4180 as Excel writes it. */
final class CsvReader implements RecordReader {
  private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|\\r|\\n");
  private final ReadOptions options;

  CsvReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    char delimiter = options.delimiter() != null ? options.delimiter() : delimiter(file);
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    try (RecordBoundedReader text =
            new RecordBoundedReader(
                Charsets.open(file, options.charset()), file.limits().recordChars(), file);
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      rows(file, sink, text, parser);
    }
  }

  private void rows(SourceFile file, RecordSink sink, RecordBoundedReader text, CSVParser parser) {
    Iterator<CSVRecord> rows = parser.iterator();
    Header header = null;
    long line = 1;
    try {
      while (rows.hasNext()) {
        CSVRecord row = rows.next();
        text.nextRecord();
        // Empty lines may have been skipped before the row: only its end tells where it began.
        line = parser.getCurrentLineNumber() - lineBreaks(row);
        if (header == null && line >= options.headerRow()) {
          header = Header.of(file.at(line), row.toList(), options.required());
        } else if (header != null && !row.stream().allMatch(String::isBlank)) {
          row(file.at(line), header, row, sink);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new ReadException(
          file.at(line), "此处起不是完好的 CSV（多半是引号不配对）：" + e.getMessage() + "；其前的记录已处理", e);
    }
    if (header == null) {
      throw new ReadException(file.name(), "没有表头（第 " + options.headerRow() + " 行）");
    }
  }

  private static long lineBreaks(CSVRecord row) {
    return row.stream().mapToLong(cell -> LINE_BREAK.matcher(cell).results().count()).sum();
  }

  private static void row(String at, Header header, CSVRecord row, RecordSink sink) {
    if (row.size() > header.size()) {
      sink.malformed(
          at,
          String.join("\t", row.toList()),
          "该行有 " + row.size() + " 列，表头只有 " + header.size() + " 列；请检查分隔符与引号");
    } else {
      sink.accept(new SourceRecord(Scope.EVENT, at, header.named(row.toList()), Map.of()));
    }
  }

  /** The most frequent of the usual delimiters in the header line. */
  private char delimiter(SourceFile file) throws IOException {
    StringBuilder head = new StringBuilder();
    SourceFile silent = new SourceFile(file.path(), file.limits(), bytes -> {});
    try (Reader text = Charsets.open(silent, options.charset())) {
      int line = 1;
      for (int c = text.read(); c >= 0 && (c != '\n' || head.isEmpty()); c = text.read()) {
        line += c == '\n' ? 1 : 0;
        boolean inHeader = line >= options.headerRow() && c != '\r' && c != '\n';
        if (inHeader && head.length() < file.limits().recordChars()) {
          head.append((char) c);
        }
      }
    }
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = head.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
