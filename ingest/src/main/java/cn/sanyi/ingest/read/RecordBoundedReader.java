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
  private long line = 1;

  RecordBoundedReader(Reader in, SourceFile file) {
    super(in);
    this.limit = file.limits().recordChars();
    this.file = file;
  }

  /** The next record begins on that line: counting starts anew. */
  void nextRecord(long atLine) {
    sinceRecord = 0;
    line = atLine;
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
      throw new ReadException(
          file.at(line), "此行起的一条记录超过 " + limit + " 个字符，已停止读取；多半是这里的引号没有配对，请改正后重新导入");
    }
  }
}
