package cn.sanyi.streaming.cases;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.rules.card.Bystander;
import cn.sanyi.streaming.bundle.CaseBundle;
import cn.sanyi.streaming.catalogue.CatalogueReader;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.streaming.pace.Changes;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.WireException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.SimpleTimerService;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * A case's events become its facts and cards.
 *
 * <p>Each event first lets the case's clock run up to it, as if it had ticked in between: so on the
 * event clock the cards depend on the case's own events alone, not on how far other partitions got
 * nor on which events came in one bundle.
 *
 * <p>An operator and no process function: a version of an item that comes late has to be folded
 * into cases that hear of nothing else, with their timers, and only an operator reaches both.
 */
public final class CaseOperator extends AbstractStreamOperator<CaseFacts>
    implements TwoInputStreamOperator<CaseBundle, Arrived, CaseFacts>,
        Triggerable<String, VoidNamespace> {
  private static final long serialVersionUID = 1;

  /** Each event at its first sighting. */
  public static final OutputTag<CaseEvent> RAW_EVENTS = new OutputTag<>("raw-events") {};

  /** Cards whenever they change. */
  public static final OutputTag<IssuedCard> CARDS = new OutputTag<>("cards") {};

  /** Records that cannot be decoded. */
  public static final OutputTag<Quarantined> REFUSED = new OutputTag<>("refused") {};

  static final ValueStateDescriptor<CaseHistory> HISTORY =
      new ValueStateDescriptor<>("history", CaseHistory.class);

  /** Whether cases wait for a history to settle; which ones, they know themselves. */
  private static final ListStateDescriptor<Boolean> AWAITED =
      new ListStateDescriptor<>("history-awaited", Types.BOOLEAN);

  /** Entries of the catalogue mostly come many at a time. */
  private static final long LATE_ENTRIES_SETTLE = 1_000;

  private final CaseSettings settings;
  private final CatalogueReader reader;
  private final long room;
  private transient ValueState<CaseHistory> history;
  private transient TimerService timerService;
  private transient CaseTimers timers;
  private transient CaseFolder folder;
  private transient CaseCards cards;
  private transient CasesAtHand atHand;
  private transient Set<String> lateCodes;
  private transient boolean restored;
  private transient Loading loading;
  private transient ListState<Boolean> awaited;

  /** An operator that asks the reader once, for the first case of each task. */
  public CaseOperator(CaseSettings settings, CatalogueReader reader) {
    this(settings, reader, CasesAtHand.SHARE_OF_HEAP);
  }

  /**
   * @param room bytes that a task's cases at hand may take, about
   */
  CaseOperator(CaseSettings settings, CatalogueReader reader, long room) {
    this.settings = settings;
    this.room = room;
    this.reader = reader;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    restored = context.isRestored();
    awaited = context.getOperatorStateStore().getUnionListState(AWAITED);
  }

  @Override
  public void open() throws Exception {
    super.open();
    history = getRuntimeContext().getState(HISTORY);
    timerService = timerService("user-timers", this);
    timers = new CaseTimers(settings.clock(), timerService, timerService("forget", forgetting()));
    folder = new CaseFolder(reader);
    cards = new CaseCards(settings.clock());
    int tasks = getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks();
    atHand = new CasesAtHand(history, this::setCurrentKey, room, tasks, !restored);
    lateCodes = new HashSet<>();
    loading = new Loading(settings, getProcessingTimeService(), this::settle);
    awaitAgain();
  }

  /** An entry of the catalogue; one that cases may have been folded without is folded in soon. */
  @Override
  public void processElement2(StreamRecord<Arrived> entry) {
    String news = folder.learn(entry.getValue(), restored);
    if (news != null && lateCodes.add(news) && lateCodes.size() == 1) {
      long soon = timerService.currentProcessingTime() + LATE_ENTRIES_SETTLE;
      getProcessingTimeService().registerTimer(soon, at -> foldIn());
    }
  }

  /** A checkpoint stands behind the entries that were read: they are not heard again after it. */
  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    foldIn();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  /** What is only at hand has to be in the state that is written now. */
  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    atHand.writeAll();
    awaited.update(List.of(loading.awaited()));
    super.snapshotState(context);
  }

  @Override
  public void finish() throws Exception {
    foldIn();
    super.finish();
  }

  private void foldIn() throws Exception {
    if (lateCodes.isEmpty()) {
      return;
    }
    Changes.happened();
    Set<String> codes = folder.withItemsOwnedBy(lateCodes);
    lateCodes.clear();
    atHand.release();
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            HISTORY,
            (caseId, state) -> {
              CaseHistory theCase = state.value();
              if (theCase.names(codes)) {
                tell(look(theCase));
                timers.set(theCase);
                state.update(theCase.copy());
              }
            });
  }

  @Override
  public void processElement1(StreamRecord<CaseBundle> element) throws Exception {
    CaseBundle bundle = element.getValue();
    CaseHistory held = atHand.find(bundle.caseId());
    CaseHistory theCase = held == null ? new CaseHistory() : held;
    boolean changed = false;
    Arrived latest = null;
    CaseFacts facts = null;
    Iterator<Arrived> records = bundle.records().iterator();
    while (records.hasNext()) {
      Arrived record = records.next();
      CaseEvent event = event(record);
      if (event == null) {
        continue;
      }
      changed |= noteHistory(theCase, record) | catchUp(theCase, record.clock());
      boolean bystander = records.hasNext() && bystander(theCase, event);
      if (!theCase.admit(event, record.bytes())) {
        continue;
      }
      output.collect(RAW_EVENTS, new StreamRecord<>(event));
      theCase.clock = Math.max(theCase.clock, record.clock());
      latest = record;
      facts = bystander ? null : look(theCase);
    }
    if (latest != null) {
      facts = facts == null ? look(theCase) : facts;
      tell(facts);
      keep(theCase, facts);
    }
    if (changed || latest != null) {
      timers.set(theCase);
      atHand.keep(bundle.caseId(), theCase);
    }
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    onTimer(timer.getTimestamp(), JobClock.EVENT);
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    onTimer(timer.getTimestamp(), JobClock.WALL);
  }

  private void onTimer(long timestamp, JobClock clock) throws Exception {
    String caseId = (String) getCurrentKey();
    CaseHistory theCase = atHand.find(caseId);
    if (theCase == null || clock != settings.clock() || timestamp != theCase.wakeAt) {
      return;
    }
    Changes.happened();
    theCase.wakeAt = CaseHistory.NEVER;
    // A version before had one timer for both.
    timers.forget(theCase, theCase.forgetAt);
    if (theCase.judgeAt <= timestamp && !theCase.loading) {
      long now = Math.max(timestamp, theCase.clock);
      cards.judgeNow(theCase, folder.fold(theCase), now, this::write);
    }
    timers.set(theCase);
    atHand.keep(caseId, theCase);
  }

  private TimerService timerService(String name, Triggerable<String, VoidNamespace> triggered) {
    return new SimpleTimerService(
        getInternalTimerService(name, VoidNamespaceSerializer.INSTANCE, triggered));
  }

  /** What happens to a case whose end is long ago. */
  private Triggerable<String, VoidNamespace> forgetting() {
    return new Triggerable<>() {
      @Override
      public void onEventTime(InternalTimer<String, VoidNamespace> timer) {
        forget(timer.getKey());
      }

      @Override
      public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {
        forget(timer.getKey());
      }
    };
  }

  private void forget(String caseId) {
    Changes.happened();
    atHand.forget(caseId);
  }

  private boolean bystander(CaseHistory theCase, CaseEvent event) {
    boolean stepsLimited =
        Bystander.endsAStep(event) && folder.stepsLimited(event.desk().itemCode());
    return Bystander.amongst(theCase.decoded(), event, stepsLimited);
  }

  /** The event of a record, or null where there is none: then the record is refused. */
  private CaseEvent event(Arrived record) {
    try {
      return CaseCodec.event(record.bytes(), record.caseId());
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(timerService.currentProcessingTime());
      output.collect(REFUSED, new StreamRecord<>(record.refused(now)));
      return null;
    }
  }

  /**
   * On the events' clock, and for a case known by its history alone: what would have fired between
   * the case's last event and this one.
   */
  private boolean catchUp(CaseHistory theCase, long clock) {
    boolean ownTime = settings.clock() == JobClock.EVENT || theCase.onItsOwnTime();
    boolean due = ownTime && theCase.judgeAt <= clock;
    if (due) {
      cards.judge(theCase, folder.fold(theCase), clock, theCase.clock, this::write);
    }
    return due;
  }

  /** The facts as they are now, and the cards that they lead to. */
  private CaseFacts look(CaseHistory theCase) {
    CaseFacts facts = folder.fold(theCase);
    cards.follow(theCase, facts, now(theCase), this::write);
    return facts;
  }

  /** On the wall's clock: whether the record makes the case one whose history is being loaded. */
  private boolean noteHistory(CaseHistory theCase, Arrived record) {
    if (!loading.hears(record.clock()) || theCase.loading) {
      return false;
    }
    theCase.loading = true;
    loading.await(record.caseId());
    return true;
  }

  /** The history of a case has come: it runs on to the present. */
  private void settle(String caseId) throws Exception {
    setCurrentKey(caseId);
    CaseHistory theCase = atHand.find(caseId);
    if (theCase != null) {
      Changes.happened();
      cards.judgeNow(theCase, folder.fold(theCase), now(theCase), this::write);
      timers.set(theCase);
      atHand.keep(caseId, theCase);
    }
  }

  /** After a restart: the cases that waited at the checkpoint wait again. */
  private void awaitAgain() throws Exception {
    boolean any = false;
    for (boolean before : awaited.get()) {
      any |= before;
    }
    if (any) {
      this.<String>getKeyedStateBackend()
          .applyToAllKeys(
              VoidNamespace.INSTANCE,
              VoidNamespaceSerializer.INSTANCE,
              HISTORY,
              (caseId, state) -> {
                if (state.value().loading) {
                  loading.await(caseId);
                }
              });
    }
  }

  /** How long the case is kept. */
  private void keep(CaseHistory theCase, CaseFacts facts) {
    boolean ended = facts.course().state().ended();
    timers.forget(
        theCase, ended ? now(theCase) + settings.retention().toMillis() : CaseHistory.NEVER);
  }

  private long now(CaseHistory theCase) {
    return settings.clock() == JobClock.WALL
        ? timerService.currentProcessingTime()
        : Math.max(theCase.clock, timerService.currentWatermark());
  }

  private void tell(CaseFacts facts) {
    output.collect(new StreamRecord<>(facts));
  }

  private void write(IssuedCard card) {
    output.collect(CARDS, new StreamRecord<>(card));
  }
}
