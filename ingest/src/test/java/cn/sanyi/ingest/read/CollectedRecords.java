package cn.sanyi.ingest.read;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is read. */
final class CollectedRecords implements RecordSink {
  final List<SourceRecord> records = new ArrayList<>();
  final List<String> malformed = new ArrayList<>();

  @Override
  public void accept(SourceRecord record) {
    records.add(record);
  }

  @Override
  public void malformed(String location, String raw, String reason) {
    malformed.add(location + " " + reason);
  }
}
