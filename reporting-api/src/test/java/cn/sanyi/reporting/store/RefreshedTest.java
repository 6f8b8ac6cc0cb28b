package cn.sanyi.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.reporting.TestClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RefreshedTest {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final AtomicInteger reads = new AtomicInteger();
  private final TestClock clock = new TestClock();

  @Test
  void isReadAgainWhenItIsTooOldAndNotBefore() {
    Refreshed<Integer> refreshed = refreshed(reads::incrementAndGet);
    assertThat(refreshed.get()).isEqualTo(1);
    clock.pass(FRESH);
    assertThat(refreshed.get()).isEqualTo(1);
    clock.pass(Duration.ofMillis(1));
    assertThat(refreshed.get()).isEqualTo(2);
  }

  @Test
  void nothingReadIsKnownToo() {
    Refreshed<Integer> refreshed =
        refreshed(
            () -> {
              reads.incrementAndGet();
              return null;
            });
    assertThat(refreshed.get()).isNull();
    assertThat(refreshed.get()).isNull();
    assertThat(reads).hasValue(1);
  }

  @Test
  void whileOneReadsTheOthersGoOnWithWhatTheyKnow() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Refreshed<Integer> refreshed =
        refreshed(
            () -> {
              if (reads.incrementAndGet() == 2) {
                reading.countDown();
                await(end);
              }
              return reads.get();
            });
    refreshed.get();
    clock.pass(FRESH.plusMillis(1));
    ExecutorService another = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> reader = another.submit(refreshed::get);
      await(reading);
      assertThat(refreshed.get()).isEqualTo(1);
      end.countDown();
      assertThat(reader.get()).isEqualTo(2);
      assertThat(refreshed.get()).isEqualTo(2);
    } finally {
      another.shutdownNow();
    }
  }

  @Test
  void aFailureIsToldAndTriedAgain() {
    Refreshed<Integer> refreshed =
        refreshed(
            () -> {
              if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return reads.get();
            });
    assertThatThrownBy(refreshed::get).hasMessage("away");
    assertThat(refreshed.get()).isEqualTo(2);
  }

  private Refreshed<Integer> refreshed(Supplier<Integer> read) {
    return new Refreshed<>(clock, FRESH, read);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
