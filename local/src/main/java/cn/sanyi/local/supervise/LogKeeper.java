package cn.sanyi.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps log files small whatever program writes them: all append, so a log that has grown is copied
 * aside and emptied under its writer. What is written between the last byte copied and the emptying
 * is lost, a matter of microseconds.
 */
final class LogKeeper {
  private static final long MOST_BYTES = 10L << 20;
  private static final int OLD_ONES = 5;
  private static final long EVERY_SECONDS = 5;

  private final Path folder;
  private final long mostBytes;
  private final int oldOnes;
  private final Thread thread;

  LogKeeper(Path folder, long mostBytes, int oldOnes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.oldOnes = oldOnes;
    this.thread = new Thread(this::keep, "log-keeper");
    thread.setDaemon(true);
  }

  /** 10 MB, and five old ones. */
  static LogKeeper standard(Path folder) {
    return new LogKeeper(folder, MOST_BYTES, OLD_ONES);
  }

  void begin() {
    thread.start();
  }

  void stop() {
    thread.interrupt();
  }

  private void keep() {
    try {
      while (true) {
        look();
        TimeUnit.SECONDS.sleep(EVERY_SECONDS);
      }
    } catch (InterruptedException e) {
      // Told to stop.
    }
  }

  /** Looks at each log once; one that cannot be kept now is looked at again. */
  void look() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      for (Path log : logs) {
        if (Files.size(log) > mostBytes) {
          rotate(log);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("日志没有轮转：" + e.getMessage());
    }
  }

  /** The old ones move on only once there is a copy: on a full disk there may be none. */
  private void rotate(Path log) throws IOException {
    try (FileChannel from =
        FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      copy(from, old(log, 0));
      for (int i = oldOnes - 1; i >= 0; i--) {
        if (Files.exists(old(log, i))) {
          Files.move(old(log, i), old(log, i + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      from.truncate(0);
    } finally {
      Files.deleteIfExists(old(log, 0));
    }
  }

  private static void copy(FileChannel from, Path target) throws IOException {
    try (FileChannel to =
        FileChannel.open(
            target,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      long copied = 0;
      while (copied < from.size()) {
        copied += from.transferTo(copied, from.size() - copied, to);
      }
    }
  }

  /** The n-th old one, the youngest first. */
  static Path old(Path log, int n) {
    return log.resolveSibling(log.getFileName() + "." + n);
  }
}
