package cn.sanyi.ingest.read;

/** Counts the log records that pass to another sink and remembers where the last one stood. */
final class CountedSink implements RecordSink {
  private final RecordSink sink;
  private long records;
  private String last;

  CountedSink(RecordSink sink) {
    this.sink = sink;
  }

  @Override
  public void accept(SourceRecord record) {
    sink.accept(record);
    if (record.scope() == Scope.EVENT) {
      passed(record.location());
    }
  }

  @Override
  public void malformed(String location, String raw, String reason) {
    sink.malformed(location, raw, reason);
    passed(location);
  }

  private void passed(String location) {
    records++;
    last = location;
  }

  ReadException after(ReadException e) {
    return e.after(records, last);
  }
}
