package cn.sanyi.streaming.bench;

import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.wire.CaseCodec;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Decodes and drops every record, and notes when it began and ended. The clocks are static because
 * the embedded job runs in this process, in which one benchmark runs at a time.
 */
final class Stopwatch extends RichFlatMapFunction<Arrived, Arrived> {
  private static final long serialVersionUID = 1;
  private static final AtomicLong STARTED = new AtomicLong();
  private static final AtomicLong ENDED = new AtomicLong();

  private transient boolean running;
  private transient long decoded;

  static void reset() {
    STARTED.set(Long.MAX_VALUE);
    ENDED.set(0);
  }

  static void start() {
    STARTED.accumulateAndGet(System.nanoTime(), Math::min);
  }

  static void stop() {
    ENDED.accumulateAndGet(System.nanoTime(), Math::max);
  }

  static double seconds() {
    return (ENDED.get() - STARTED.get()) / 1e9;
  }

  @Override
  public void flatMap(Arrived record, Collector<Arrived> out) {
    if (!running) {
      running = true;
      start();
    }
    decoded += CaseCodec.decode(record.bytes()) == null ? 0 : 1;
  }

  @Override
  public void close() {
    stop();
  }
}
