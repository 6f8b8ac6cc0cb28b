package cn.sanyi.local.supervise;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.profile.Fate;
import cn.sanyi.local.profile.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One child that is kept running, by a thread of its own. It is started again on the same port and
 * state, since its start is the same.
 */
final class Supervised {
  private final String name;
  private final String address;
  private final Supplier<Child> start;
  private final Pauses pauses;
  private final Notices notices;
  private final Thread keeper;

  /** A permit cuts the present pause short. */
  private final Semaphore hurry = new Semaphore(0);

  // Written by the keeper, read by whoever asks.
  private volatile Child child;
  private volatile Fate fate = Fate.running(0, null, null);
  private volatile boolean stopped;

  /**
   * @param child runs already
   * @param start starts it again and returns when it is ready, or throws with nothing left running
   */
  Supervised(
      String name,
      String address,
      Child child,
      Supplier<Child> start,
      Pauses pauses,
      Notices notices) {
    this.name = name;
    this.address = address;
    this.child = child;
    this.start = start;
    this.pauses = pauses;
    this.notices = notices;
    this.keeper = new Thread(this::keep, "keeper-" + name);
    keeper.setDaemon(true);
  }

  void begin() {
    keeper.start();
  }

  /** Nothing is started from now on; returns when no start is under way. */
  void stop() {
    stopped = true;
    keeper.interrupt();
    boolean interrupted = false;
    while (keeper.isAlive()) {
      try {
        keeper.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Something that it may have waited for has come back: it is tried without further pause. */
  void hurry() {
    if (!fate.runs()) {
      hurry.release();
    }
  }

  String name() {
    return name;
  }

  Child child() {
    return child;
  }

  Fate fate() {
    return fate;
  }

  Run.Service service() {
    Child now = child;
    return new Run.Service(
        name, now.title(), now.handle().pid(), address, now.log().toString(), fate);
  }

  private void keep() {
    try {
      long began = System.nanoTime();
      while (!stopped) {
        String reason = child.awaitEnd();
        Duration ran = Duration.ofNanos(System.nanoTime() - began);
        startAgain(reason, ran);
        began = System.nanoTime();
      }
    } catch (InterruptedException e) {
      // Told to stop.
    }
  }

  private void startAgain(String ended, Duration ran) throws InterruptedException {
    String reason = ended;
    Duration pause = pauses.ended(ran);
    while (!stopped) {
      await(reason, pause);
      fate = fate.starting();
      notices.changed();
      try {
        child = start.get();
        fate = Fate.running(fate.restarts() + 1, fate.lastReason(), fate.lastEndedAt());
        notices.say(child.title() + " 已重新启动（第 " + fate.restarts() + " 次）");
        notices.back(this);
        return;
      } catch (RuntimeException e) {
        if (stopped) {
          return;
        }
        reason = "没有启动成功：" + e.getMessage();
        pause = pauses.ended(Duration.ZERO);
      }
    }
  }

  private void await(String reason, Duration pause) throws InterruptedException {
    hurry.drainPermits();
    Instant now = notices.now();
    boolean hopeless = pauses.hopeless();
    String at = now.toString();
    fate = Fate.waiting(fate.restarts(), reason, at, now.plus(pause).toString(), hopeless);
    notices.say(
        hopeless
            ? "错误：%s 连续 %d 次启动后不久就退出（最近一次：%s），看来无法运行；%d 秒后再试，原因见日志 %s"
                .formatted(child.title(), pauses.inARow(), reason, pause.toSeconds(), child.log())
            : "%s 已退出（%s），%d 秒后重新启动；原因见日志 %s"
                .formatted(child.title(), reason, pause.toSeconds(), child.log()));
    notices.changed();
    boolean hurried = hurry.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
    if (hurried) {
      notices.say(child.title() + " 现在就重新启动：另一个服务刚恢复");
    }
  }
}
