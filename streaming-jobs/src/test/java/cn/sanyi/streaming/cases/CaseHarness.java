package cn.sanyi.streaming.cases;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.streaming.bundle.CaseBundle;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.CatalogueCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;

/** The operator alone, with clocks that the test sets. */
final class CaseHarness implements AutoCloseable {
  private final KeyedTwoInputStreamOperatorTestHarness<String, CaseBundle, Arrived, CaseFacts>
      harness;
  private final CaseOperator operator;
  private final List<ServiceItem> published;
  private final JobClock clock;
  private long offset;

  CaseHarness(JobClock clock, ServiceItem... known) throws Exception {
    this(clock, CasesAtHand.SHARE_OF_HEAP, List.of(known));
    start();
  }

  /**
   * On RocksDB, as the embedded job keeps its cases.
   *
   * @param room for cases at hand, in bytes
   * @param state to go on from, or null
   */
  static CaseHarness onDisk(
      JobClock clock, long room, OperatorSubtaskState state, ServiceItem... known)
      throws Exception {
    CaseHarness harness = new CaseHarness(clock, room, List.of(known));
    harness.harness.setStateBackend(new EmbeddedRocksDBStateBackend(true));
    harness.harness.initializeState(state == null ? OperatorSubtaskState.builder().build() : state);
    harness.start();
    return harness;
  }

  private CaseHarness(JobClock clock, long room, List<ServiceItem> known) throws Exception {
    this.clock = clock;
    published = new ArrayList<>(known);
    operator =
        new CaseOperator(
            CaseSettings.of(clock), catalogue -> published.forEach(catalogue::add), room);
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            operator, CaseBundle::caseId, null, Types.STRING);
  }

  private void start() throws Exception {
    harness.open();
    operator.processWatermarkStatus2(WatermarkStatus.IDLE);
  }

  /** Another job with the state of this one, started at an instant by the wall's clock. */
  CaseHarness resumed(Instant now) throws Exception {
    CaseHarness other = new CaseHarness(clock, CasesAtHand.SHARE_OF_HEAP, published);
    other.wallClock(now);
    other.harness.initializeState(harness.snapshot(1, now.toEpochMilli()));
    other.start();
    return other;
  }

  /** How many cases wait for their history to settle. */
  long waiting() throws Exception {
    state();
    AtomicLong waiting = new AtomicLong();
    operator
        .<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            CaseOperator.HISTORY,
            (caseId, state) -> waiting.addAndGet(state.value().loading ? 1 : 0));
    return waiting.get();
  }

  void told(CaseEvent event) throws Exception {
    together(List.of(event));
  }

  /** Events of one case in one bundle. */
  void together(List<CaseEvent> events) throws Exception {
    bundle(events.get(0).caseId(), events.stream().map(this::record).toList());
  }

  void arrived(String caseId, long clock, byte[] bytes) throws Exception {
    bundle(caseId, List.of(new Arrived("t", 0, offset++, caseId, clock, false, bytes)));
  }

  private Arrived record(CaseEvent event) {
    Instant clock = event.recordedAt() == null ? event.occurredAt() : event.recordedAt();
    byte[] bytes = CaseCodec.encode(event);
    return new Arrived("t", 0, offset++, event.caseId(), clock.toEpochMilli(), false, bytes);
  }

  private void bundle(String caseId, List<Arrived> records) throws Exception {
    harness.processElement1(new StreamRecord<>(new CaseBundle(caseId, records)));
  }

  /** Stands in the catalogue, though nobody has told the operator. */
  void publishedUnseen(ServiceItem item) {
    published.add(item);
  }

  /** Comes by broadcast. */
  void published(ServiceItem item) throws Exception {
    published(CatalogueCodec.encode(item));
  }

  void published(Organisation organisation) throws Exception {
    published(CatalogueCodec.encode(organisation));
  }

  private void published(byte[] bytes) throws Exception {
    harness.processElement2(
        new StreamRecord<>(new Arrived("c", 0, offset++, "", Arrived.NO_CLOCK, false, bytes)));
  }

  void checkpoint() throws Exception {
    operator.prepareSnapshotPreBarrier(1);
  }

  /** All that a checkpoint holds. */
  OperatorSubtaskState state() throws Exception {
    return harness.snapshot(1, 1);
  }

  void eventClock(Instant now) throws Exception {
    harness.processWatermark1(new Watermark(now.toEpochMilli()));
  }

  /** No partition of the case events has anything to say. */
  void silence() throws Exception {
    operator.processWatermarkStatus1(WatermarkStatus.IDLE);
  }

  void wallClock(Instant now) throws Exception {
    harness.setProcessingTime(now.toEpochMilli());
  }

  List<CaseFacts> facts() {
    return harness.extractOutputValues();
  }

  List<IssuedCard> cards() {
    return values(harness.getSideOutput(CaseOperator.CARDS));
  }

  List<CaseEvent> rawEvents() {
    return values(harness.getSideOutput(CaseOperator.RAW_EVENTS));
  }

  int refused() {
    return values(harness.getSideOutput(CaseOperator.REFUSED)).size();
  }

  int timers() {
    return harness.numEventTimeTimers() + harness.numProcessingTimeTimers();
  }

  @SuppressWarnings("deprecation") // the successor is internal to Flink's state processor
  long states() throws Exception {
    state();
    try (Stream<?> keys =
        operator
            .getKeyedStateBackend()
            .getKeys(CaseOperator.HISTORY.getName(), VoidNamespace.INSTANCE)) {
      return keys.count();
    }
  }

  private static <T> List<T> values(Queue<StreamRecord<T>> records) {
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  @Override
  public void close() {
    try {
      harness.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
