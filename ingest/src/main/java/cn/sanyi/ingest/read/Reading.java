package cn.sanyi.ingest.read;

import java.io.IOException;

/** Reads files: chooses the reader by format. */
public final class Reading {
  private Reading() {}

  /**
   * Reads a whole file into the sink.
   *
   * @throws ReadException where the rest of the file cannot be read; what came before has been
   *     handed over
   */
  public static void read(SourceFile file, ReadOptions options, RecordSink sink)
      throws IOException {
    FileFormat format =
        options.format() != null ? options.format() : FileFormat.ofName(file.name());
    if (format == null) {
      throw new ReadException(file.name(), "看不出文件格式，请在映射文件中写 format: xes、csv、xlsx 或 jsonl");
    }
    RecordReader reader =
        switch (format) {
          case XES -> new XesReader();
          case CSV -> new CsvReader(options);
          case XLSX -> new XlsxReader(options);
          case JSONL -> new JsonLinesReader(options);
        };
    reader.read(file, sink);
  }
}
