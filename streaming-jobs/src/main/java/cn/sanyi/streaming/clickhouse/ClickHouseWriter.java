package cn.sanyi.streaming.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.metrics.Counter;

/**
 * Gathers rows while the batch before them is on its way: one batch in flight, encoded and sent by
 * a thread of its own. Rows without a key are encoded block by block as they come, so that they
 * need not live until the batch is full. All fields belong to the task's thread; the sender's
 * thread sees only the rows it was given and tells how long sending took. A full batch waits for
 * the one in flight, which is how back-pressure arises.
 */
final class ClickHouseWriter<T> implements SinkWriter<T> {
  private final Insert<T> insert;
  private final Target<T> target;
  private final BatchSettings settings;
  private final ProcessingTimeService clock;
  private final Counter sent;
  private final Persistence persistence;
  private final ExecutorService sender;
  private List<T> rows = new ArrayList<>();
  private Map<Object, T> keyed = new HashMap<>();
  private int handedOver;
  private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
  private Future<?> inFlight;
  private boolean timerSet;
  private long written;
  private long writtenBefore;
  private long lastSent = Long.MIN_VALUE;
  private volatile long lastTook;

  ClickHouseWriter(
      Insert<T> insert,
      Target<T> target,
      BatchSettings settings,
      ProcessingTimeService clock,
      Counter sent) {
    this.insert = insert;
    this.target = target;
    this.settings = settings;
    this.clock = clock;
    this.sent = sent;
    this.persistence = new Persistence(target.table().name());
    this.sender =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "clickhouse-" + target.table().name());
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void write(T row, Context context) throws IOException, InterruptedException {
    written++;
    Object key = target.key(row);
    if (key == null) {
      rows.add(row);
    } else {
      keyed.put(key, row);
    }
    if (gathered() >= settings.rows()) {
      send();
    } else if (!timerSet) {
      setTimer();
    }
    if (rows.size() >= NativeBlocks.BLOCK) {
      handOver();
    }
  }

  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    send();
    awaitInFlight();
  }

  /** Looks again once the first row has waited for company and the table for its interval. */
  private void setTimer() {
    long now = clock.getCurrentProcessingTime();
    long wait = settings.patience().toMillis();
    if (lastSent != Long.MIN_VALUE) {
      wait = Math.max(wait, lastSent + settings.interval().toMillis() - now);
    }
    timerSet = true;
    writtenBefore = written;
    clock.registerTimer(now + wait, this::onTimer);
  }

  private void onTimer(long time) throws IOException, InterruptedException {
    timerSet = false;
    boolean free = inFlight == null || inFlight.isDone();
    if (free && (quiet() || rested())) {
      send();
    } else if (gathered() > 0) {
      setTimer();
    }
  }

  /** No row has come since the timer was set. */
  private boolean quiet() {
    return written == writtenBefore;
  }

  /** The sender has been idle for its share of the time. */
  private boolean rested() {
    long pause = Math.min(lastTook * settings.idle(), settings.longest().toMillis());
    return lastSent == Long.MIN_VALUE || clock.getCurrentProcessingTime() >= lastSent + pause;
  }

  private int gathered() {
    return handedOver + rows.size() + keyed.size();
  }

  private void handOver() {
    List<T> block = rows;
    rows = new ArrayList<>(NativeBlocks.BLOCK);
    handedOver += block.size();
    work = work.thenRunAsync(() -> insert.add(block), sender);
  }

  private void send() throws IOException, InterruptedException {
    awaitInFlight();
    if (gathered() == 0) {
      return;
    }
    rows.addAll(keyed.values());
    keyed = new HashMap<>(keyed.size() * 4 / 3);
    handOver();
    sent.inc(handedOver);
    handedOver = 0;
    lastSent = clock.getCurrentProcessingTime();
    work = work.thenRunAsync(this::sendNow, sender);
    inFlight = work;
  }

  /** On the sender's thread. */
  private void sendNow() {
    long began = System.nanoTime();
    try {
      persistence.until(insert::send);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
    lastTook = Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  private void awaitInFlight() throws IOException, InterruptedException {
    if (inFlight == null) {
      return;
    }
    try {
      inFlight.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      inFlight = null;
    }
  }

  @Override
  public void close() {
    sender.shutdownNow();
    insert.close();
  }
}
