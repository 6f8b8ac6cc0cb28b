package cn.sanyi.ingest.read;

import java.io.IOException;

final class XlsxReader implements RecordReader {
  XlsxReader(ReadOptions options) {}

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    throw new ReadException(file.name(), "尚不支持 XLSX");
  }
}
