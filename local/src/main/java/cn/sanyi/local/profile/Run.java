package cn.sanyi.local.profile;

import cn.sanyi.local.engines.ChildFailure;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs in a profile, as told by its run file (mode 0600: it holds passwords).
 *
 * @param pid process of the supervisor
 * @param started when that process started, epoch ms, so that a reused number is not taken for it
 * @param environment variables with which another program reaches everything
 * @param services what the supervisor started or found configured
 */
public record Run(long pid, long started, Map<String, String> environment, List<Service> services) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long CLOCK_TICK_MILLIS = 1_000;

  /**
   * One program.
   *
   * @param name short name, that of its log file
   * @param title what users call it
   * @param pid its process, or its last one while it waits to be started, or 0 where it is not ours
   * @param address where it listens, or null
   * @param log its log file, or null where it is not ours
   * @param fate how it fared
   */
  public record Service(
      String name, String title, long pid, String address, String log, Fate fate) {
    /** One that the environment names. */
    public static Service foreign(String name, String title, String address) {
      return new Service(name, title, 0, address, null, Fate.running(0, null, null));
    }

    /** Whether it is not ours, or its process lives and is ready. */
    public boolean alive() {
      return pid == 0
          || fate.runs() && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /**
     * @throws ChildFailure naming the log, if it cannot stay up
     */
    public void requireHope() {
      if (fate.state() == Fate.State.FAILING) {
        throw new ChildFailure(
            title + " 反复退出（" + fate.lastReason() + "），原因见日志 " + log + "；排除原因后它会自动启动，最多等五分钟");
      }
    }
  }

  /** What runs in the profile; empty where its supervisor does not live. */
  public static Optional<Run> of(Profile profile) {
    return read(profile).filter(run -> run.supervisor().isPresent());
  }

  /** What the run file says, though its supervisor may be dead. */
  public static Optional<Run> read(Profile profile) {
    Path file = file(profile);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(file.toFile(), Run.class));
    } catch (IOException e) {
      throw new UncheckedIOException("运行记录读不懂，请删除 " + file, e);
    }
  }

  /** Writes the run file of this process. */
  public static void write(
      Profile profile, Map<String, String> environment, List<Service> services) {
    ProcessHandle own = ProcessHandle.current();
    try {
      Secret.write(
          file(profile),
          JSON.writerWithDefaultPrettyPrinter()
              .writeValueAsString(new Run(own.pid(), started(own), environment, services)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the run file. */
  public static void forget(Profile profile) {
    try {
      Files.deleteIfExists(file(profile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The supervisor's process, if it lives. */
  public Optional<ProcessHandle> supervisor() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> Math.abs(started(handle) - started) <= CLOCK_TICK_MILLIS);
  }

  /**
   * @throws ChildFailure naming the log, if one of the programs does not run
   */
  public void requireAlive() {
    requireHope();
    for (Service service : services) {
      if (!service.alive()) {
        throw new ChildFailure(service.title() + " 已退出，正在自动重新启动：请稍后再试；原因见日志 " + service.log());
      }
    }
  }

  /**
   * @throws ChildFailure naming the log, if one of the programs cannot stay up
   */
  public void requireHope() {
    services.forEach(Service::requireHope);
  }

  private static long started(ProcessHandle handle) {
    return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
  }

  private static Path file(Profile profile) {
    return profile.folder().resolve("run.json");
  }
}
