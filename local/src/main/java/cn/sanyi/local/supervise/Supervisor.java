package cn.sanyi.local.supervise;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps the children of a profile running, its run file true and its logs small, from {@link
 * #begin} until {@link #stop}.
 */
public final class Supervisor {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Profile profile;
  private final Consumer<String> log;
  private final Clock clock;
  private final LogKeeper logs;
  private final List<Supervised> children = new CopyOnWriteArrayList<>();
  private final List<Run.Service> others = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Notices notices = new Told();
  private Map<String, String> environment = Map.of();
  private boolean begun;

  /**
   * @param profile whose run file is kept
   * @param log takes lines about what happened
   */
  public Supervisor(Profile profile, Consumer<String> log) {
    this(profile, log, Clock.systemDefaultZone());
  }

  Supervisor(Profile profile, Consumer<String> log, Clock clock) {
    this.profile = profile;
    this.log = log;
    this.clock = clock;
    this.logs = LogKeeper.standard(profile.logs());
  }

  /**
   * Takes a running child on.
   *
   * @param name short name, that of its log file
   * @param address where it listens, or null
   * @param child runs and is ready
   * @param start starts it again and returns when it is ready, or throws with nothing left running
   */
  public void add(String name, String address, Child child, Supplier<Child> start) {
    children.add(new Supervised(name, address, child, start, Pauses.standard(), notices));
  }

  /** Something used that is not ours to start. */
  public void addForeign(String name, String title, String address) {
    others.add(Run.Service.foreign(name, title, address));
  }

  /**
   * Begins to supervise and writes the run file.
   *
   * @param reach variables with which another program reaches everything
   */
  public void begin(Map<String, String> reach) {
    synchronized (this) {
      environment = Map.copyOf(reach);
      begun = true;
    }
    write();
    logs.begin();
    children.forEach(Supervised::begin);
  }

  /** Waits until somebody calls {@link #stop}. */
  public void await() throws InterruptedException {
    stopped.await();
  }

  /** Nothing is started any more when this returns. The children are left as they are. */
  public void stop() {
    synchronized (this) {
      if (!begun) {
        return;
      }
    }
    stopped.countDown();
    children.parallelStream().forEach(Supervised::stop);
    logs.stop();
  }

  /** The children of these names, as they are now or were last. */
  public List<Child> children(List<String> names) {
    return children.stream()
        .filter(child -> names.contains(child.name()))
        .map(Supervised::child)
        .toList();
  }

  /** What runs, and how it fared. */
  public List<Run.Service> services() {
    List<Run.Service> all = new ArrayList<>(others);
    children.forEach(child -> all.add(child.service()));
    return all;
  }

  /**
   * @throws ChildFailure naming the log, if a child cannot stay up
   */
  public void requireHope() {
    services().forEach(Run.Service::requireHope);
  }

  private synchronized void write() {
    try {
      Run.write(profile, environment, services());
    } catch (RuntimeException e) {
      // A full disk, perhaps: the next change is written again.
      notices.say("运行记录没有写成：" + e.getMessage());
    }
  }

  private final class Told implements Notices {
    @Override
    public Instant now() {
      return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void say(String line) {
      log.accept(TIME.format(clock.instant().atZone(ZoneId.systemDefault())) + " " + line);
    }

    @Override
    public void changed() {
      write();
    }

    @Override
    public void back(Supervised child) {
      write();
      children.stream().filter(other -> other != child).forEach(Supervised::hurry);
    }
  }
}
