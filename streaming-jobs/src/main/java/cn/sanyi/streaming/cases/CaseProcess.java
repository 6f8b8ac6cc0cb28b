package cn.sanyi.streaming.cases;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.Prospect;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.QuarantineRow;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.WireException;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * A case's events become its facts and cards.
 *
 * <p>Each event first lets the case's clock run up to it, as if it had ticked in between: so on the
 * event clock the cards depend on the case's own events alone, not on how far other partitions got.
 */
public final class CaseProcess
    extends KeyedBroadcastProcessFunction<String, Arrived, Arrived, CaseFacts> {
  /** Each event at its first sighting. */
  public static final OutputTag<CaseEvent> RAW_EVENTS = new OutputTag<>("raw-events") {};

  /** Cards whenever they change. */
  public static final OutputTag<CardRow> CARDS = new OutputTag<>("cards") {};

  /** Records that cannot be decoded. */
  public static final OutputTag<QuarantineRow> REFUSED = new OutputTag<>("refused") {};

  static final ValueStateDescriptor<CaseHistory> HISTORY =
      new ValueStateDescriptor<>("history", CaseHistory.class);

  /** Records older than this when they arrive are history being loaded, not live running. */
  private static final long HISTORIC = 3_600_000;

  private static final long FIRST_RETRY = 1_000;
  private static final long LAST_RETRY = 3_600_000;

  private final CaseSettings settings;
  private final CatalogueReader reader;
  private transient ValueState<CaseHistory> history;
  private transient Catalogue catalogue;
  private transient Calendars calendars;
  private transient CardJudge judge;
  private transient RecentCases recent;

  /** A process that starts with what the reader knows. */
  public CaseProcess(CaseSettings settings, CatalogueReader reader) {
    this.settings = settings;
    this.reader = reader;
  }

  @Override
  public void open(OpenContext context) {
    history = getRuntimeContext().getState(HISTORY);
    catalogue = reader.read();
    calendars = Calendars.standard();
    judge = CardJudge.standard();
    recent = new RecentCases();
  }

  @Override
  public void processBroadcastElement(Arrived record, Context context, Collector<CaseFacts> out) {
    KnownEntries.add(record.bytes(), catalogue);
  }

  @Override
  public void processElement(Arrived record, ReadOnlyContext context, Collector<CaseFacts> out)
      throws Exception {
    CaseEvent event;
    try {
      event = CaseCodec.event(record.bytes(), record.caseId());
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(context.currentProcessingTime());
      context.output(REFUSED, record.refused(now));
      return;
    }
    CaseHistory held = history.value();
    CaseHistory theCase = held == null ? new CaseHistory() : held;
    boolean caughtUp = catchUp(theCase, record.clock(), context);
    boolean admitted = theCase.admit(event, record.bytes());
    if (admitted) {
      context.output(RAW_EVENTS, event);
      theCase.clock = Math.max(theCase.clock, record.clock());
      CaseFacts facts = fold(theCase);
      out.collect(facts);
      follow(theCase, facts, historic(record, context), context);
    }
    if (admitted || caughtUp) {
      setTimer(theCase, context);
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
        setRetry(theCase, CaseHistory.NEVER, context);
        history.clear();
        return;
      }
      if (theCase.judgeAt <= timestamp) {
        judge(theCase, fold(theCase), Math.max(timestamp, theCase.clock), context);
        recent.add(theCase);
      }
    }
    setTimer(theCase, context);
    history.update(theCase);
  }

  private CaseFacts fold(CaseHistory theCase) {
    return Fold.fold(theCase.decoded(), catalogue, calendars);
  }

  /** On the events' clock: what would have fired between the case's last event and this one. */
  private boolean catchUp(CaseHistory theCase, long clock, ReadOnlyContext context) {
    boolean due = settings.clock() == JobClock.EVENT && theCase.judgeAt <= clock;
    if (due) {
      judge(theCase, fold(theCase), clock, context);
    }
    return due;
  }

  /** A record older than the clock by far is history being loaded, not live running. */
  private boolean historic(Arrived record, ReadOnlyContext context) {
    return settings.clock() == JobClock.WALL
        && context.currentProcessingTime() - record.clock() > HISTORIC;
  }

  /** What new facts lead to. */
  private void follow(
      CaseHistory theCase, CaseFacts facts, boolean historic, ReadOnlyContext context) {
    long now = now(theCase, context);
    if (historic) {
      theCase.judgeAt = now + settings.settle().toMillis();
    } else {
      judge(theCase, facts, now, context);
    }
    boolean ended = facts.state().ended();
    theCase.forgetAt = ended ? now + settings.retention().toMillis() : CaseHistory.NEVER;
    if (!facts.findings().contains(Finding.ITEM_UNKNOWN)) {
      setRetry(theCase, CaseHistory.NEVER, context);
    } else if (theCase.retryAt == CaseHistory.NEVER) {
      setRetry(theCase, context.currentProcessingTime() + FIRST_RETRY, context);
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

  private void judge(CaseHistory theCase, CaseFacts facts, long at, ReadOnlyContext context) {
    Instant now = Instant.ofEpochMilli(at);
    Prospect prospect = judge.prospect(facts, now);
    if (!prospect.warranted().isEmpty() || !theCase.cards.isEmpty()) {
      long known = settings.clock() == JobClock.WALL ? at : theCase.clock;
      CardLedger.reconcile(
          theCase.cards,
          prospect.warranted(),
          facts.endedAt(),
          Instant.ofEpochMilli(known),
          now,
          row -> context.output(CARDS, row));
    }
    Instant next = prospect.next();
    theCase.judgeAt = next == null ? CaseHistory.NEVER : next.toEpochMilli();
  }

  private void retry(CaseHistory theCase, ReadOnlyContext context, Collector<CaseFacts> out) {
    theCase.retryAt = CaseHistory.NEVER;
    CaseFacts facts = fold(theCase);
    recent.add(theCase);
    if (facts.findings().contains(Finding.ITEM_UNKNOWN)) {
      theCase.retries++;
      long pause = Math.min(LAST_RETRY, FIRST_RETRY << Math.min(theCase.retries, 20));
      setRetry(theCase, context.currentProcessingTime() + pause, context);
    } else {
      theCase.retries = 0;
      out.collect(facts);
      judge(theCase, facts, now(theCase, context), context);
    }
  }

  private void setRetry(CaseHistory theCase, long at, ReadOnlyContext context) {
    if (theCase.retryAt != CaseHistory.NEVER && !wallTimerAt(theCase.wakeAt, theCase.retryAt)) {
      context.timerService().deleteProcessingTimeTimer(theCase.retryAt);
    }
    if (at != CaseHistory.NEVER) {
      context.timerService().registerProcessingTimeTimer(at);
    }
    theCase.retryAt = at;
  }

  /** Both kinds of timer share one slot where they meet on the wall's clock. */
  private boolean wallTimerAt(long timer, long at) {
    return settings.clock() == JobClock.WALL && timer == at;
  }

  /**
   * Wakes the case no later than it has to be. A timer that has become too early stays and only
   * sets the next one: most of what an event changes is put off, and putting off a timer costs more
   * than one that fires for nothing.
   */
  private void setTimer(CaseHistory theCase, ReadOnlyContext context) {
    long at = Math.min(theCase.judgeAt, theCase.forgetAt);
    long before = theCase.wakeAt;
    if (at >= before) {
      return;
    }
    TimerService timers = context.timerService();
    theCase.wakeAt = at;
    if (settings.clock() == JobClock.EVENT) {
      if (before != CaseHistory.NEVER) {
        timers.deleteEventTimeTimer(before);
      }
      timers.registerEventTimeTimer(at);
      return;
    }
    if (before != CaseHistory.NEVER && before != theCase.retryAt) {
      timers.deleteProcessingTimeTimer(before);
    }
    timers.registerProcessingTimeTimer(at);
  }
}
