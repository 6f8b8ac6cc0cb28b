package cn.sanyi.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** StreamingMain in a process of its own, which a test may kill. */
final class StreamingProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private StreamingProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static StreamingProcess start(Map<String, String> environment, Path log) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            "cn.sanyi.streaming.StreamingMain");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new StreamingProcess(builder.start(), log);
  }

  boolean ready() {
    return said("STREAMING READY");
  }

  boolean said(String text) {
    return alive() && output().contains(text);
  }

  /** True, or the failure that a test should show. */
  boolean alive() {
    if (!process.isAlive()) {
      throw new AssertionError("the process ended with " + process.exitValue() + ":\n" + output());
    }
    return true;
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The exit status once it ends by itself. */
  int await(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("still running:\n" + output());
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
