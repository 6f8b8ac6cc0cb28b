package cn.sanyi.ingest.read;

import java.io.IOException;

/** Reads one file of one format. */
interface RecordReader {
  /**
   * Reads the whole file into the sink, never holding more than one case or row.
   *
   * @throws ReadException where the rest of the file cannot be read
   */
  void read(SourceFile file, RecordSink sink) throws IOException;
}
