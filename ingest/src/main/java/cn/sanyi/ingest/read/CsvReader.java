package cn.sanyi.ingest.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** Reads comma (or otherwise) separated tables. */
final class CsvReader implements RecordReader {
  private final ReadOptions options;

  CsvReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    Charset charset = Charsets.of(file, options.charset());
    char delimiter =
        options.delimiter() != null
            ? options.delimiter()
            : Delimiters.guess(file, charset, options);
    try (CsvRows rows = new CsvRows(file, charset, delimiter)) {
      rows(file, sink, rows);
    }
  }

  private void rows(SourceFile file, RecordSink sink, CsvRows rows) {
    Header header = null;
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      String at = file.at(rows.line());
      if (header == null && rows.line() >= options.headerRow()) {
        header = Header.of(at, row, options.required(), file.limits().attributes());
      } else if (header != null && !row.stream().allMatch(String::isBlank)) {
        row(at, header, row, sink);
      }
    }
    if (header == null) {
      throw new ReadException(file.name(), "没有表头（第 " + options.headerRow() + " 行）");
    }
  }

  private static void row(String at, Header header, List<String> row, RecordSink sink) {
    if (row.size() > header.size()) {
      sink.malformed(
          at,
          String.join("\t", row),
          "该行有 " + row.size() + " 列，表头只有 " + header.size() + " 列；请检查分隔符与引号");
    } else {
      sink.accept(new SourceRecord(Scope.EVENT, at, header.named(row), Map.of()));
    }
  }
}
