package cn.sanyi.streaming.bundle;

import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.pace.Changes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Holds records back for a moment and sends those of one case on together: behind a backlog a
 * case's state is then looked up once for several events. Ticks end here; their time goes on as a
 * watermark.
 *
 * <p>Nothing is held across a watermark, a checkpoint or the end, so no state of its own is needed
 * and the case's clock sees what it would have seen without bundles.
 */
public final class Bundler extends AbstractStreamOperator<CaseBundle>
    implements OneInputStreamOperator<Arrived, CaseBundle> {
  private static final long serialVersionUID = 1;

  private static final int MOST_RECORDS = 50_000;
  private static final long MOST_BYTES = 16 << 20;

  /** Longest wait of a record while few come. */
  private static final long LINGER_MILLIS = Duration.ofMillis(50).toMillis();

  private transient Map<String, CaseBundle> held;
  private transient StreamRecord<CaseBundle> sent;
  private transient int records;
  private transient long bytes;
  private transient boolean awaited;

  @Override
  public void open() throws Exception {
    super.open();
    held = new LinkedHashMap<>();
    sent = new StreamRecord<>(null);
  }

  @Override
  public void processElement(StreamRecord<Arrived> element) {
    Changes.happened();
    Arrived record = element.getValue();
    if (record.tick()) {
      return;
    }
    held.computeIfAbsent(record.caseId(), id -> new CaseBundle(id, new ArrayList<>(2)))
        .records()
        .add(record);
    records++;
    bytes += record.bytes().length;
    if (records >= MOST_RECORDS || bytes >= MOST_BYTES) {
      sendAll();
    } else if (!awaited) {
      awaited = true;
      long soon = getProcessingTimeService().getCurrentProcessingTime() + LINGER_MILLIS;
      getProcessingTimeService().registerTimer(soon, at -> lingered());
    }
  }

  private void lingered() {
    awaited = false;
    sendAll();
  }

  private void sendAll() {
    held.values().forEach(bundle -> output.collect(sent.replace(bundle)));
    held.clear();
    records = 0;
    bytes = 0;
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    sendAll();
    super.processWatermark(mark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    sendAll();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    sendAll();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void finish() throws Exception {
    sendAll();
    super.finish();
  }
}
