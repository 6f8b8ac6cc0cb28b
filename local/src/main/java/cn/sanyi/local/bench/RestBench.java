package cn.sanyi.local.bench;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.stack.Programs;
import cn.sanyi.local.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the running programs use while nobody wants anything of them. */
public final class RestBench {
  /** Memory is looked at so often; looking costs the children nothing. */
  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private RestBench() {}

  /** Lets some time pass, in which what was set off by the last events may end. */
  public static void settle(Stack stack, Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    while (System.nanoTime() < end) {
      stack.requireUndisturbed();
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /** Watches all children for a while. */
  public static List<RestResult.Share> watch(Stack stack, Duration silence) {
    List<Watched> watched =
        stack.services().stream().filter(each -> each.pid() != 0).map(Watched::new).toList();
    long began = System.nanoTime();
    while (System.nanoTime() - began < silence.toNanos()) {
      LockSupport.parkNanos(LOOK_NANOS);
      stack.requireUndisturbed();
      watched.forEach(Watched::look);
    }
    double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    List<RestResult.Share> shares = new ArrayList<>();
    watched.forEach(each -> shares.add(each.share(seconds)));
    if (shares.stream().noneMatch(RestResult.Share::bounded)) {
      throw new ChildFailure("没有在运行的流处理可测");
    }
    return shares;
  }

  private static final class Watched {
    private final String title;
    private final Usage.Meter meter;
    private final Usage before;
    private Usage now;
    private long most;

    Watched(Run.Service child) {
      title = child.title();
      meter = new Usage.Meter(ProcessHandle.of(child.pid()).orElseThrow());
      before = meter.read();
      now = before;
    }

    void look() {
      now = meter.read();
      most = Math.max(most, now.resident());
    }

    RestResult.Share share(double seconds) {
      boolean stream = title.equals(Programs.STREAMING.title());
      return RestResult.Share.of(title, before, now, most, seconds, stream);
    }
  }
}
