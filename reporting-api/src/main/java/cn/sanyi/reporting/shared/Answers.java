package cn.sanyi.reporting.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers by question. One at a time computes a question; whoever else asks it meanwhile waits for
 * that. An answer is kept for {@link #STILL} while the data stand where they stood (longer would be
 * wrong where nothing comes in: what is overdue depends on the time, too). Whether they do is
 * looked up for an answer at most every {@link #FRESH}, and in the background for as long after the
 * last look as computing it costs ten times, but at least {@link #LEAST} and at most what the
 * installation bears: until then the kept answer is given, unless the newest is demanded. Failures
 * are not kept. Thread-safe.
 */
final class Answers {
  static final Duration STILL = Duration.ofMinutes(1);
  static final Duration FRESH = Duration.ofMillis(250);
  static final Duration LEAST = Duration.ofSeconds(1);
  private static final int PATIENCE = 10;
  private static final int KEPT = 1_000;

  private final Cache<Object, Answer> kept =
      Caffeine.newBuilder().maximumSize(KEPT).softValues().build();
  private final ConcurrentMap<Object, CompletableFuture<Answer>> flights =
      new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private final LongSupplier position;
  private final Executor background;
  private final Limits limits;

  /**
   * @param nanos a clock that only counts on
   * @param position where the data stand: another number when they have changed
   * @param background computes what is being replaced
   */
  Answers(LongSupplier nanos, LongSupplier position, Executor background, Limits limits) {
    this.nanos = nanos;
    this.position = position;
    this.background = background;
    this.limits = limits;
  }

  /**
   * The answer to a question.
   *
   * @param newest whether nothing will do that was looked up before now
   * @throws Exception what computing it threw, or a {@link TimeoutException} where another computes
   *     it for too long
   */
  Answer get(Object question, Callable<?> compute, boolean newest) throws Exception {
    long now = nanos.getAsLong();
    Answer answer = kept.getIfPresent(question);
    if (answer == null || newest || answer.unseen(now) >= bearable(answer)) {
      answer = fly(question, compute);
      // Another may have begun before the data were what they were when this was asked.
      return newest && answer.looked() - now < 0 ? fly(question, compute) : answer;
    }
    if (answer.unseen(now) >= Math.min(FRESH.toNanos(), bearable(answer))) {
      flyInBackground(question, compute);
    }
    return answer;
  }

  private long bearable(Answer answer) {
    long wanted = Math.max(PATIENCE * answer.cost(), LEAST.toNanos());
    return Math.min(wanted, limits.oldest().toNanos());
  }

  private void flyInBackground(Object question, Callable<?> compute) {
    CompletableFuture<Answer> flight = new CompletableFuture<>();
    if (flights.putIfAbsent(question, flight) == null) {
      try {
        background.execute(() -> land(question, compute, flight));
      } catch (RuntimeException e) {
        flights.remove(question, flight);
        flight.completeExceptionally(e);
      }
    }
  }

  private Answer fly(Object question, Callable<?> compute) throws Exception {
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> other = flights.putIfAbsent(question, mine);
    if (other == null) {
      land(question, compute, mine);
    }
    try {
      return (other == null ? mine : other).get(limits.deadline().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private void land(Object question, Callable<?> compute, CompletableFuture<Answer> flight) {
    try {
      Answer answer = looked(question, compute);
      kept.put(question, answer);
      flight.complete(answer);
    } catch (Throwable e) {
      flight.completeExceptionally(e);
    } finally {
      flights.remove(question, flight);
    }
  }

  /** The kept answer where it still is the answer, else another. */
  private Answer looked(Object question, Callable<?> compute) throws Exception {
    long looked = nanos.getAsLong();
    long stand = position.getAsLong();
    Answer before = kept.getIfPresent(question);
    if (before != null && before.position() == stand && !before.tooOld(looked)) {
      return new Answer(before.value(), stand, before.began(), before.cost(), looked);
    }
    long began = nanos.getAsLong();
    Object value = compute.call();
    return new Answer(value, stand, began, nanos.getAsLong() - began, looked);
  }

  /** How long one waits for what another computes. */
  Duration deadline() {
    return limits.deadline();
  }

  /** Forgets everything. */
  void clear() {
    kept.invalidateAll();
  }

  /**
   * What an installation bears.
   *
   * @param oldest how long the data may have moved on from what is answered; 0: not at all
   * @param deadline how long one waits for what another computes
   */
  record Limits(Duration oldest, Duration deadline) {}

  /**
   * An answer. All times in nanoseconds of the clock.
   *
   * @param value what was answered
   * @param position where the data stood before it was computed
   * @param began when computing began
   * @param cost how long it took
   * @param looked when the data were last seen to stand there
   */
  record Answer(@Nullable Object value, long position, long began, long cost, long looked) {
    long unseen(long now) {
      return now - looked;
    }

    boolean tooOld(long now) {
      return now - began >= STILL.toNanos();
    }

    Duration age(long now) {
      return Duration.ofNanos(Math.max(0, now - began));
    }
  }
}
