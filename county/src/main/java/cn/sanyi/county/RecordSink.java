package cn.sanyi.county;

import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.RegisterRecord;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Takes what the county's other systems write down before the quarter's end. */
final class RecordSink {
  private final long end;
  private final Consumer<RegisterRecord> records;
  private final Consumer<PlantedRecord> planted;

  RecordSink(long end, Consumer<RegisterRecord> records, Consumer<PlantedRecord> planted) {
    this.end = end;
    this.records = records;
    this.planted = planted;
  }

  /** A record in the making; what is null is left out. */
  static final class Sheet {
    private final Map<String, String> values = new TreeMap<>();

    Sheet with(String field, Object value) {
      if (value != null) {
        values.put(field, value.toString());
      }
      return this;
    }

    /** An instant in epoch ms; 0 for none. */
    Sheet at(String field, long instant) {
      return with(field, instant == 0 ? null : Instant.ofEpochMilli(instant));
    }
  }

  /** Tells a revision that was written down at {@code recorded}, unless that is too late. */
  boolean tell(
      String register, String source, String key, long revision, long recorded, Sheet sheet) {
    if (recorded >= end) {
      return false;
    }
    records.accept(
        new RegisterRecord(
            register,
            source,
            key,
            revision,
            Operation.UPSERT,
            Instant.ofEpochMilli(recorded),
            Map.copyOf(sheet.values)));
    return true;
  }

  void plant(Misconduct misconduct, String register, String key) {
    planted.accept(new PlantedRecord(misconduct, register, key));
  }
}
