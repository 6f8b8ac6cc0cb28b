package cn.sanyi.streaming.cases;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.rules.card.Bystander;
import cn.sanyi.streaming.bundle.CaseBundle;
import cn.sanyi.streaming.catalogue.CatalogueReader;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.QuarantineRow;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.WireException;
import java.time.Instant;
import java.util.Iterator;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * A case's events become its facts and cards.
 *
 * <p>Each event first lets the case's clock run up to it, as if it had ticked in between: so on the
 * event clock the cards depend on the case's own events alone, not on how far other partitions got
 * nor on which events came in one bundle.
 */
public final class CaseProcess
    extends KeyedBroadcastProcessFunction<String, CaseBundle, Arrived, CaseFacts> {
  /** Each event at its first sighting. */
  public static final OutputTag<CaseEvent> RAW_EVENTS = new OutputTag<>("raw-events") {};

  /** Cards whenever they change. */
  public static final OutputTag<CardRow> CARDS = new OutputTag<>("cards") {};

  /** Records that cannot be decoded. */
  public static final OutputTag<QuarantineRow> REFUSED = new OutputTag<>("refused") {};

  static final ValueStateDescriptor<CaseHistory> HISTORY =
      new ValueStateDescriptor<>("history", CaseHistory.class);

  private static final long FIRST_RETRY = 1_000;
  private static final long LAST_RETRY = 3_600_000;

  private final CaseSettings settings;
  private final CaseTimers timers;
  private final CatalogueReader reader;
  private transient ValueState<CaseHistory> history;
  private transient CaseFolder folder;
  private transient CaseCards cards;
  private transient RecentCases recent;

  /** A process that asks the reader once, for the first case of each task. */
  public CaseProcess(CaseSettings settings, CatalogueReader reader) {
    this.settings = settings;
    this.timers = new CaseTimers(settings.clock());
    this.reader = reader;
  }

  @Override
  public void open(OpenContext context) {
    history = getRuntimeContext().getState(HISTORY);
    folder = new CaseFolder(reader);
    cards = new CaseCards(settings);
    recent = new RecentCases();
  }

  @Override
  public void processBroadcastElement(Arrived record, Context context, Collector<CaseFacts> out) {
    folder.learn(record);
  }

  @Override
  public void processElement(CaseBundle bundle, ReadOnlyContext context, Collector<CaseFacts> out)
      throws Exception {
    CaseHistory held = history.value();
    CaseHistory theCase = held == null ? new CaseHistory() : held;
    boolean changed = false;
    Arrived latest = null;
    CaseFacts facts = null;
    Iterator<Arrived> records = bundle.records().iterator();
    while (records.hasNext()) {
      Arrived record = records.next();
      CaseEvent event = event(record, context);
      if (event == null) {
        continue;
      }
      changed |= catchUp(theCase, record.clock(), context);
      boolean bystander = records.hasNext() && Bystander.amongst(theCase.decoded(), event);
      if (!theCase.admit(event, record.bytes())) {
        continue;
      }
      context.output(RAW_EVENTS, event);
      theCase.clock = Math.max(theCase.clock, record.clock());
      latest = record;
      facts = bystander ? null : look(theCase, record, context);
    }
    if (latest != null) {
      facts = facts == null ? look(theCase, latest, context) : facts;
      out.collect(facts);
      keep(theCase, facts, context);
    }
    if (changed || latest != null) {
      timers.wake(theCase, context.timerService());
      history.update(theCase);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CaseFacts> out)
      throws Exception {
    CaseHistory theCase = history.value();
    if (theCase == null) {
      return;
    }
    boolean wall = context.timeDomain() == TimeDomain.PROCESSING_TIME;
    if (wall && timestamp == theCase.retryAt) {
      retry(theCase, context, out);
    }
    if (wall == (settings.clock() == JobClock.WALL) && timestamp == theCase.wakeAt) {
      theCase.wakeAt = CaseHistory.NEVER;
      if (theCase.forgetAt <= timestamp) {
        timers.retry(theCase, CaseHistory.NEVER, context.timerService());
        history.clear();
        return;
      }
      if (theCase.judgeAt <= timestamp) {
        long now = Math.max(timestamp, theCase.clock);
        cards.judge(theCase, folder.fold(theCase), now, row -> context.output(CARDS, row));
        recent.add(theCase);
      }
    }
    timers.wake(theCase, context.timerService());
    history.update(theCase);
  }

  /** The event of a record, or null where there is none: then the record is refused. */
  private static CaseEvent event(Arrived record, ReadOnlyContext context) {
    try {
      return CaseCodec.event(record.bytes(), record.caseId());
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(context.currentProcessingTime());
      context.output(REFUSED, record.refused(now));
      return null;
    }
  }

  /** On the events' clock: what would have fired between the case's last event and this one. */
  private boolean catchUp(CaseHistory theCase, long clock, ReadOnlyContext context) {
    boolean due = settings.clock() == JobClock.EVENT && theCase.judgeAt <= clock;
    if (due) {
      cards.judge(theCase, folder.fold(theCase), clock, row -> context.output(CARDS, row));
    }
    return due;
  }

  /** The facts as they are with the latest event, and the cards that they lead to. */
  private CaseFacts look(CaseHistory theCase, Arrived latest, ReadOnlyContext context) {
    CaseFacts facts = folder.fold(theCase);
    long now = now(theCase, context);
    cards.follow(theCase, facts, latest.clock(), now, row -> context.output(CARDS, row));
    return facts;
  }

  /** How long the case is kept, and whether its item has to be looked up again. */
  private void keep(CaseHistory theCase, CaseFacts facts, ReadOnlyContext context) {
    boolean ended = facts.state().ended();
    theCase.forgetAt =
        ended ? now(theCase, context) + settings.retention().toMillis() : CaseHistory.NEVER;
    if (!facts.findings().contains(Finding.ITEM_UNKNOWN)) {
      timers.retry(theCase, CaseHistory.NEVER, context.timerService());
    } else if (theCase.retryAt == CaseHistory.NEVER) {
      long soon = context.currentProcessingTime() + FIRST_RETRY;
      timers.retry(theCase, soon, context.timerService());
    }
    if (ended) {
      recent.add(theCase);
    }
  }

  private long now(CaseHistory theCase, ReadOnlyContext context) {
    return settings.clock() == JobClock.WALL
        ? context.currentProcessingTime()
        : Math.max(theCase.clock, context.currentWatermark());
  }

  private void retry(CaseHistory theCase, ReadOnlyContext context, Collector<CaseFacts> out) {
    theCase.retryAt = CaseHistory.NEVER;
    CaseFacts facts = folder.fold(theCase);
    recent.add(theCase);
    if (facts.findings().contains(Finding.ITEM_UNKNOWN)) {
      theCase.retries++;
      long pause = Math.min(LAST_RETRY, FIRST_RETRY << Math.min(theCase.retries, 20));
      timers.retry(theCase, context.currentProcessingTime() + pause, context.timerService());
    } else {
      theCase.retries = 0;
      out.collect(facts);
      cards.judge(theCase, facts, now(theCase, context), row -> context.output(CARDS, row));
    }
  }
}
