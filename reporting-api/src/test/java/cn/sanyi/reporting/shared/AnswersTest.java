package cn.sanyi.reporting.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.reporting.shared.Answers.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final Duration OLDEST = Duration.ofSeconds(10);
  private static final Duration WAIT = Duration.ofSeconds(20);
  private static final String QUESTION = "how many";

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final AtomicLong position = new AtomicLong(7);
  private final AtomicInteger computed = new AtomicInteger();
  private final List<Runnable> background = new ArrayList<>();
  private final Answers answers = answers(OLDEST, WAIT);

  private Answers answers(Duration oldest, Duration wait) {
    return new Answers(
        nanos::get, position::get, background::add, new Answers.Limits(oldest, wait));
  }

  @Test
  void isComputedOnceWhileTheDataStandStill() throws Exception {
    assertThat(ask(false)).isEqualTo(1);
    for (int second = 0; second < 59; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(ask(false)).isEqualTo(1);
      assertThat(ask(true)).isEqualTo(1);
    }
    assertThat(computed).hasValue(1);
    pass(Duration.ofSeconds(1));
    assertThat(ask(true)).as("what is overdue depends on the time").isEqualTo(2);
  }

  @Test
  void isGivenOnceMoreWhileItIsReplacedInTheBackground() throws Exception {
    ask(false);
    position.incrementAndGet();
    pass(Duration.ofMillis(500));
    assertThat(ask(false)).isEqualTo(1);
    assertThat(ask(false)).isEqualTo(1);
    assertThat(background).as("one replaces it, however many ask").hasSize(1);
    background.remove(0).run();
    assertThat(ask(false)).isEqualTo(2);
  }

  @Test
  void isNotGivenBeyondWhatIsBorne() throws Exception {
    ask(false);
    position.incrementAndGet();
    pass(Answers.LEAST);
    assertThat(ask(false)).as("it costs nothing to compute").isEqualTo(2);
    Answers impatient = answers(Duration.ZERO, WAIT);
    assertThat(impatient.get(QUESTION, this::compute, false).value()).isEqualTo(3);
    position.incrementAndGet();
    assertThat(impatient.get(QUESTION, this::compute, false).value()).isEqualTo(4);
    assertThat(impatient.get(QUESTION, this::compute, false).value()).isEqualTo(4);
  }

  @Test
  void costsDecideHowLongItIsBorne() throws Exception {
    Callable<Integer> slow =
        () -> {
          pass(Duration.ofMillis(500));
          return compute();
        };
    answers.get("not borne", slow, false);
    answers.get("borne", slow, false);
    position.incrementAndGet();
    pass(Duration.ofMillis(4_250));
    assertThat(answers.get("borne", slow, false).value()).isEqualTo(2);
    assertThat(answers.get("not borne", slow, false).value()).isEqualTo(3);
  }

  @Test
  void theNewestIsGivenToWhoeverDemandsIt() throws Exception {
    ask(false);
    position.incrementAndGet();
    assertThat(ask(true)).isEqualTo(2);
  }

  @Test
  void saysHowOldItIs() throws Exception {
    ask(false);
    pass(Duration.ofSeconds(3));
    Answer answer = answers.get(QUESTION, this::compute, false);
    assertThat(answer.age(nanos.get())).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void failuresAreToldAndNotKept() throws Exception {
    assertThatThrownBy(() -> answers.get(QUESTION, AnswersTest::fail, false))
        .isInstanceOf(IOException.class);
    assertThat(ask(false)).isEqualTo(1);
    position.incrementAndGet();
    pass(Duration.ofMillis(500));
    assertThat(answers.get(QUESTION, AnswersTest::fail, false).value()).isEqualTo(1);
    background.remove(0).run();
    assertThatThrownBy(() -> answers.get(QUESTION, AnswersTest::fail, true))
        .isInstanceOf(IOException.class);
  }

  @Test
  void manyWhoAskTheSameWaitForOne() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Callable<Integer> held =
        () -> {
          begun.countDown();
          end.await();
          return compute();
        };
    ExecutorService people = Executors.newCachedThreadPool();
    try {
      Future<Answer> first = people.submit(() -> answers.get(QUESTION, held, false));
      begun.await();
      List<Future<Answer>> others = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        others.add(people.submit(() -> answers.get(QUESTION, held, false)));
      }
      end.countDown();
      for (Future<Answer> other : others) {
        assertThat(other.get().value()).isEqualTo(first.get().value());
      }
      assertThat(computed).hasValue(1);
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void whoeverWaitsForAnotherDoesNotWaitForEver() throws Exception {
    Answers hurried = answers(OLDEST, Duration.ofMillis(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService people = Executors.newCachedThreadPool();
    try {
      people.submit(
          () ->
              hurried.get(
                  QUESTION,
                  () -> {
                    begun.countDown();
                    end.await();
                    return compute();
                  },
                  false));
      begun.await();
      assertThatThrownBy(() -> hurried.get(QUESTION, this::compute, false))
          .isInstanceOf(TimeoutException.class);
    } finally {
      end.countDown();
      people.shutdownNow();
    }
  }

  private int ask(boolean newest) throws Exception {
    return (Integer) answers.get(QUESTION, this::compute, newest).value();
  }

  private int compute() {
    return computed.incrementAndGet();
  }

  private static Object fail() throws IOException {
    throw new IOException("away");
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
