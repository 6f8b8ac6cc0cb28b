package cn.sanyi.local.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One child process with its log file. Its standard input is a pipe held by this process and ends
 * with it; {@link Leash} turns that end into the child's.
 */
public final class Child implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 50;

  /**
   * Ctrl-C in a terminal reaches all its processes at once; children leave it to their parent,
   * which stops them in order. A JVM respects a signal that it finds ignored. What they write is
   * their owner's alone.
   */
  private static final List<String> DEAF_TO_CTRL_C =
      List.of("sh", "-c", "trap '' INT HUP; umask 077; exec \"$0\" \"$@\"");

  private static final Set<Child> LIVING = ConcurrentHashMap.newKeySet();

  private final String title;
  private final Path log;
  private final Process process;
  private final Scratch scratch;

  private Child(String title, Path log, Process process, Scratch scratch) {
    this.title = title;
    this.log = log;
    this.process = process;
    this.scratch = scratch;
  }

  /**
   * Starts a command.
   *
   * @param title what users call it
   * @param command program and arguments
   * @param environment added to this process's environment
   * @param log file that standard output and error are appended to
   */
  public static Child start(
      String title, List<String> command, Map<String, String> environment, Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Scratch scratch = Scratch.make();
      ProcessBuilder builder =
          scratch
              .command(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      return register(new Child(title, log, builder.start(), scratch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a command that speaks to the user: its output and errors are this process's own.
   *
   * @param title what users call it
   * @param command program and arguments
   * @param environment added to this process's environment
   */
  public static Child inForeground(
      String title, List<String> command, Map<String, String> environment) {
    try {
      Scratch scratch = Scratch.make();
      ProcessBuilder builder =
          scratch.command(command).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
      builder.environment().putAll(environment);
      return register(new Child(title, null, builder.start(), scratch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a command whose errors are shown to the user and whose output is read by {@link
   * #output}.
   *
   * @param title what users call it
   * @param command program and arguments
   * @param environment added to this process's environment
   */
  public static Child answering(
      String title, List<String> command, Map<String, String> environment) {
    try {
      Scratch scratch = Scratch.make();
      ProcessBuilder builder = scratch.command(command).redirectError(Redirect.INHERIT);
      builder.environment().putAll(environment);
      return register(new Child(title, null, builder.start(), scratch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that an answering child prints until it ends. */
  public String output() {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Child register(Child child) {
    LIVING.add(child);
    child
        .process
        .onExit()
        .thenRun(
            () -> {
              LIVING.remove(child);
              child.scratch.remove();
            });
    return child;
  }

  /** Children of this process that live now, half-started ones among them. */
  public static Set<Child> living() {
    return Set.copyOf(LIVING);
  }

  /**
   * The command line of a Java child that runs a main class on a leash.
   *
   * @param jvmOptions options such as -Xmx512m
   * @param classPath the child's own class path; this module is added to it
   * @param main name of the main class
   * @param arguments the main class's arguments
   */
  public static List<String> java(
      List<String> jvmOptions, String classPath, String main, List<String> arguments) {
    List<String> command = javaUnleashed(jvmOptions, classPath, Leash.class.getName());
    command.add(main);
    command.addAll(arguments);
    return command;
  }

  static List<String> javaUnleashed(List<String> jvmOptions, String classPath, String main) {
    List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    // No counters for tools that nobody runs: they are written twenty times a second.
    command.add("-XX:-UsePerfData");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dsun.stdout.encoding=UTF-8");
    command.add("-Dsun.stderr.encoding=UTF-8");
    command.add("-cp");
    command.add(classPath + java.io.File.pathSeparator + ClassPath.own());
    command.add(main);
    return command;
  }

  /**
   * Waits until the child works.
   *
   * @param ready asked every few milliseconds
   * @param limit how long to wait at most
   * @throws ChildFailure if the child dies first or takes too long; names the log file
   */
  public void awaitReady(BooleanSupplier ready, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!ready.getAsBoolean()) {
      requireAlive();
      if (System.nanoTime() > end) {
        throw new ChildFailure(title + " 在 " + limit.toSeconds() + " 秒内没有就绪，原因见日志 " + log);
      }
      pause();
    }
  }

  /**
   * @throws ChildFailure if the child has ended; names the log file
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new ChildFailure(
          title + " 已退出（" + ExitReason.of(process.exitValue()) + "），原因见日志 " + log);
    }
  }

  /** Waits until the child ends by itself and returns its exit status. */
  public int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure("等待被中断", e);
    }
  }

  /**
   * Waits until the child ends and says in words how it did.
   *
   * @throws InterruptedException if this thread is interrupted first; the child lives on
   */
  public String awaitEnd() throws InterruptedException {
    return ExitReason.of(process.waitFor());
  }

  /** What users call it. */
  public String title() {
    return title;
  }

  /** File that holds the child's output; null for one in the foreground. */
  public Path log() {
    return log;
  }

  /** The process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends the child: politely by ending its input, then by signal; returns when it is gone. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The child has closed its end already.
    }
    if (!gone()) {
      process.destroy();
    }
    if (!gone()) {
      process.destroyForcibly().onExit().join();
    }
    scratch.remove();
  }

  /** An interrupted thread waits as well: a child cut off in its last words may leave its own. */
  private boolean gone() {
    boolean interrupted = false;
    long end = System.nanoTime() + GRACE.toNanos();
    try {
      while (true) {
        try {
          return process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure("等待被中断", e);
    }
  }
}
