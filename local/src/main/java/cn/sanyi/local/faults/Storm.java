package cn.sanyi.local.faults;

import cn.sanyi.local.profile.Run;
import cn.sanyi.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Lets faults happen at their moments, each by a thread of its own. */
final class Storm {
  private static final Duration HOLD = Duration.ofSeconds(20);
  private static final Duration DISK = Duration.ofSeconds(8);

  private final Stack stack;
  private final Publisher publisher;
  private final Optional<SmallDisk> disk;
  private final Path postmaster;
  private final Consumer<String> log;
  private final List<Thread> threads = new ArrayList<>();
  private final CompletableFuture<Void> failed = new CompletableFuture<>();

  Storm(
      Stack stack,
      Publisher publisher,
      Optional<SmallDisk> disk,
      Path state,
      Consumer<String> log) {
    this.stack = stack;
    this.publisher = publisher;
    this.disk = disk;
    this.postmaster = state.resolve("postgres").resolve("data").resolve("postmaster.pid");
    this.log = log;
  }

  void begin(List<Fault> faults) {
    long start = System.nanoTime();
    for (Fault fault : faults) {
      Thread thread = new Thread(() -> await(fault, start), "fault-" + fault.kind());
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /** Returns when all is over. */
  void await() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    if (failed.isCompletedExceptionally()) {
      failed.join();
    }
  }

  private void await(Fault fault, long start) {
    try {
      TimeUnit.NANOSECONDS.sleep(start + fault.at().toNanos() - System.nanoTime());
      happen(fault);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | IOException e) {
      failed.completeExceptionally(new CompletionException(fault.toString(), e));
    }
  }

  private void happen(Fault fault) throws InterruptedException, IOException {
    switch (fault.kind()) {
      case KILL -> kill(fault);
      case HOLD -> hold(fault);
      case DISK -> fillDisk(fault);
    }
  }

  private void kill(Fault fault) {
    Optional<ProcessHandle> victim = victim(fault.target());
    victim.ifPresent(ProcessHandle::destroyForcibly);
    tell(fault, victim);
  }

  private void hold(Fault fault) throws InterruptedException, IOException {
    Optional<ProcessHandle> victim = victim(fault.target());
    tell(fault, victim);
    if (victim.isPresent()) {
      signal("-STOP", victim.get());
      Thread.sleep(HOLD.toMillis());
      signal("-CONT", victim.get());
    }
  }

  private void fillDisk(Fault fault) throws InterruptedException {
    if (disk.isEmpty()) {
      log.accept("  跳过 " + fault + "：状态目录没有可以写满的文件系统（需要 Linux 的 root）");
      return;
    }
    log.accept("  ✗ " + fault);
    disk.get().fill();
    try {
      Thread.sleep(DISK.toMillis());
    } finally {
      disk.get().free();
    }
  }

  private void tell(Fault fault, Optional<ProcessHandle> victim) {
    log.accept("  ✗ " + fault + victim.map(it -> "（进程 " + it.pid() + "）").orElse("（当时不在运行）"));
  }

  private static void signal(String signal, ProcessHandle victim)
      throws IOException, InterruptedException {
    if (victim.isAlive()) {
      new ProcessBuilder("kill", signal, Long.toString(victim.pid())).start().waitFor();
    }
  }

  private Optional<ProcessHandle> victim(String target) {
    Optional<ProcessHandle> found =
        switch (target) {
          case Fault.PUBLISHER -> publisher.process();
          case Fault.POSTMASTER -> postmaster();
          default ->
              stack.services().stream()
                  .filter(service -> service.name().equals(target))
                  .filter(Run.Service::alive)
                  .findFirst()
                  .flatMap(service -> ProcessHandle.of(service.pid()));
        };
    return found.filter(ProcessHandle::isAlive);
  }

  private Optional<ProcessHandle> postmaster() {
    try {
      return Files.exists(postmaster)
          ? Files.readAllLines(postmaster).stream()
              .findFirst()
              .map(String::trim)
              .filter(line -> !line.isEmpty())
              .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
