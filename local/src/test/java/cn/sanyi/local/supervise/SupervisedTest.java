package cn.sanyi.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.profile.Fate.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes; the pauses between their starts are short here. */
class SupervisedTest {
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir private Path folder;
  private final Told told = new Told();
  private final AtomicInteger starts = new AtomicInteger();
  private Supervised supervised;

  @AfterEach
  void stop() {
    if (supervised != null) {
      supervised.stop();
      supervised.child().close();
    }
  }

  @Test
  void aKilledChildRunsAgainAndItIsKnownWhy() {
    begin(this::sleeper, LONG);
    Child first = supervised.child();
    first.handle().destroyForcibly();

    await().until(() -> supervised.fate().restarts() == 1);
    assertThat(supervised.child()).isNotSameAs(first);
    assertThat(supervised.child().handle().isAlive()).isTrue();
    assertThat(supervised.fate().state()).isEqualTo(State.RUNNING);
    assertThat(supervised.fate().lastReason()).contains("SIGKILL");
    assertThat(supervised.fate().lastEndedAt()).isEqualTo(told.now().toString());
    assertThat(supervised.service().pid()).isEqualTo(supervised.child().handle().pid());
    assertThat(told.lines).anyMatch(line -> line.contains("SIGKILL") && line.contains("child.log"));
    assertThat(told.back).hasValue(1);
  }

  @Test
  void oneThatCannotStayUpIsSaidSoAndTriedRarely() {
    begin(() -> run("exit 7"), LONG);

    await().until(() -> supervised.fate().state() == State.FAILING);
    assertThat(starts).hasValue(3);
    assertThat(supervised.fate().lastReason()).isEqualTo("状态 7");
    assertThat(told.lines).last().asString().contains("连续 3 次", "看来无法运行", "3600 秒后再试");
  }

  @Test
  void aStartThatFailsCountsAsAnEnd() {
    Supplier<Child> start =
        () -> {
          starts.incrementAndGet();
          throw new ChildFailure("端口已被占用");
        };
    begin(run("exit 1"), start, LONG);

    await().until(() -> supervised.fate().state() == State.FAILING);
    assertThat(supervised.fate().lastReason()).contains("端口已被占用");
    assertThat(supervised.fate().restarts()).isZero();
  }

  @Test
  void whatHasComeBackCutsThePauseShort() {
    begin(() -> starts.get() < 3 ? run("exit 7") : sleeper(), LONG);
    await().until(() -> supervised.fate().state() == State.FAILING);

    supervised.hurry();

    await().until(() -> supervised.fate().state() == State.RUNNING);
  }

  @Test
  void whoIsStoppedStartsNothingAnyMore() {
    begin(this::sleeper, LONG);
    supervised.stop();
    Child last = supervised.child();
    last.close();

    assertThat(last.handle().isAlive()).isFalse();
    assertThat(supervised.child()).isSameAs(last);
    assertThat(starts).hasValue(1);
    assertThat(told.lines).isEmpty();
  }

  @Test
  void aStartUnderWayIsBrokenOffAndLeavesNothing() throws Exception {
    Path begun = folder.resolve("begun");
    Supplier<Child> slow =
        () -> {
          Child child = run("touch " + begun + "; exec cat");
          try {
            child.awaitReady(() -> false, LONG);
          } catch (ChildFailure e) {
            child.close();
            throw e;
          }
          return child;
        };
    begin(run("exit 1"), slow, LONG);
    await().until(() -> Files.exists(begun));

    supervised.stop();

    assertThat(Child.living()).noneMatch(child -> child.title().equals("子进程"));
  }

  private void begin(Supplier<Child> start, Duration rare) {
    begin(start.get(), start, rare);
  }

  private void begin(Child first, Supplier<Child> start, Duration rare) {
    Pauses pauses = new Pauses(Duration.ofMillis(5), Duration.ofMillis(20), 3, rare, LONG);
    supervised = new Supervised("child", null, first, start, pauses, told);
    supervised.begin();
  }

  private Child sleeper() {
    return run("exec cat");
  }

  private Child run(String script) {
    starts.incrementAndGet();
    return Child.start("子进程", List.of("sh", "-c", script), Map.of(), folder.resolve("child.log"));
  }

  private static final class Told implements Notices {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicInteger back = new AtomicInteger();

    @Override
    public Instant now() {
      return Instant.parse("2019-10-08T04:00:00Z");
    }

    @Override
    public void say(String line) {
      lines.add(line);
    }

    @Override
    public void changed() {
      // Nothing to write here.
    }

    @Override
    public void back(Supervised child) {
      back.incrementAndGet();
    }
  }
}
