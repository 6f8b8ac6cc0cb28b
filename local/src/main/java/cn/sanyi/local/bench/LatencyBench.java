package cn.sanyi.local.bench;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Publishing;
import cn.sanyi.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events at a steady rate, after ten seconds unmeasured. One in fifty opens a case whose own
 * deadline has passed, so that its red card is due at once; the latency is the time from Kafka's
 * acknowledgement of that event until the card arrives over the API's stream of alerts.
 */
public final class LatencyBench {
  private static final int PROBE_EVERY = 50;
  private static final int EVENTS_PER_CASE = 7;

  /** A program just started compiles its code first; that is not what is asked here. */
  private static final int WARM_UP_SECONDS = 10;

  private static final Duration LAST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofDays(60);
  private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(5);
  private static final String SOURCE = "bench";

  private final Map<String, String> environment;
  private final int rate;
  private final int seconds;
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final Histogram micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);

  /**
   * @param environment of the running programs
   * @param rate events a second
   * @param seconds how long
   */
  public LatencyBench(Map<String, String> environment, int rate, int seconds) {
    this.environment = environment;
    this.rate = rate;
    this.seconds = seconds;
  }

  /** Sends, listens, and returns when all alerts are seen or half a minute has passed in vain. */
  public LatencyResult run() {
    try (AlertListener listener = AlertListener.open(environment, this::seen);
        KafkaProducer<String, byte[]> producer = producer()) {
      long events = (long) rate * seconds;
      send(producer, -WARM_UP_SECONDS * rate, 0);
      long start = System.nanoTime();
      send(producer, 0, events);
      producer.flush();
      requireDelivered();
      double perSecond =
          events * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - start);
      awaitRest(listener);
      return LatencyResult.of(events, perSecond, acknowledged.size(), micros);
    }
  }

  private KafkaProducer<String, byte[]> producer() {
    Map<String, Object> settings = Publishing.settings(KafkaAccess.of(environment::get));
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Sends events from one number on to another at the rate; those below 0 are not measured. */
  private void send(KafkaProducer<String, byte[]> producer, long from, long to) {
    long start = System.nanoTime();
    for (long n = from; n < to; n++) {
      pace(start + (n - from) * TimeUnit.SECONDS.toNanos(1) / rate);
      send(producer, n);
    }
  }

  private void send(KafkaProducer<String, byte[]> producer, long n) {
    boolean probe = n % PROBE_EVERY == 0;
    CaseEvent event = probe ? overdue(n) : ordinary(n);
    producer.send(
        new ProducerRecord<>(Topics.CASE_EVENTS, event.caseId(), CaseCodec.encode(event)),
        (metadata, e) -> {
          if (e != null) {
            failure.compareAndSet(null, e);
          } else if (probe && n >= 0) {
            acknowledged.put(event.caseId(), System.nanoTime());
          }
        });
  }

  private void requireDelivered() {
    Exception first = failure.get();
    if (first != null) {
      throw new ChildFailure("Kafka 没有接收事件：" + first.getMessage(), first);
    }
  }

  private static CaseEvent overdue(long n) {
    Instant now = Instant.now();
    return CaseEvent.builder(SOURCE + ":probe-" + n, EventType.ACCEPTED, now.minus(LONG))
        .eventId("e" + n)
        .source(SOURCE)
        .recordedAt(now)
        .promisedDueAt(now.minus(LONG.dividedBy(2)))
        .build();
  }

  private static CaseEvent ordinary(long n) {
    long step = Math.floorMod(n, EVENTS_PER_CASE);
    Instant now = Instant.now();
    EventType type = step == 0 ? EventType.ACCEPTED : EventType.STEP_DONE;
    return CaseEvent.builder(SOURCE + ":case-" + Math.floorDiv(n, EVENTS_PER_CASE), type, now)
        .eventId("e" + n)
        .source(SOURCE)
        .promisedDueAt(now.plus(LONG))
        .build();
  }

  private void seen(String caseId) {
    Long since = acknowledged.remove(caseId);
    if (since != null) {
      long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since);
      micros.recordValue(Math.min(took, HIGHEST_MICROS));
    }
  }

  private void awaitRest(AlertListener listener) {
    long end = System.nanoTime() + LAST_WAIT.toNanos();
    while (!acknowledged.isEmpty() && System.nanoTime() < end) {
      listener.requireListening();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static void pace(long when) {
    long early = when - System.nanoTime();
    if (early > 0) {
      LockSupport.parkNanos(early);
    }
  }
}
