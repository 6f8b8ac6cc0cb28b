package cn.sanyi.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops where one record grows without end, such as behind a quote that is never closed. */
final class RecordBoundedReader extends FilterReader {
  /** A parser reads ahead by its buffer; that much is no fault of the record. */
  private static final int READ_AHEAD = 1 << 16;

  private final int limit;
  private final SourceFile file;
  private long sinceRecord;

  RecordBoundedReader(Reader in, int limit, SourceFile file) {
    super(in);
    this.limit = limit;
    this.file = file;
  }

  /** One record is complete: counting starts anew. */
  void nextRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    passed(1);
    return read;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    int read = super.read(chars, offset, length);
    passed(Math.max(read, 0));
    return read;
  }

  private void passed(int chars) {
    sinceRecord += chars;
    if (sinceRecord > (long) limit + READ_AHEAD) {
      throw new ReadException(file.name(), "一条记录超过 " + limit + " 个字符（多半是引号不配对），已停止读取");
    }
  }
}
