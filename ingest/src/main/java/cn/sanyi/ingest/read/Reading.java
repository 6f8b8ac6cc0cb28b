package cn.sanyi.ingest.read;

import java.io.IOException;

/** Reads files: chooses the reader by format. */
public final class Reading {
  private Reading() {}

  /**
   * Reads a whole file into the sink.
   *
   * @throws ReadException where the file is none to read, the rest of it cannot be read or it was
   *     changed meanwhile; what came before has been handed over, and the message counts it
   */
  public static void read(SourceFile file, ReadOptions options, RecordSink sink)
      throws IOException {
    file.check();
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
    FileStamp before = FileStamp.of(file.path());
    CountedSink counted = new CountedSink(sink);
    try {
      reader.read(file, counted);
      if (!before.equals(FileStamp.of(file.path()))) {
        throw new ReadException(file.name(), "读取期间文件被改动，可能只读到一部分；请待它写完后重新导入");
      }
    } catch (ReadException e) {
      throw counted.after(e);
    }
  }
}
