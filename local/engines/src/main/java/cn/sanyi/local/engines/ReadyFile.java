package cn.sanyi.local.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A file that a child writes once it answers. */
public final class ReadyFile {
  private static final String NAME = "ready";

  private ReadyFile() {}

  /** The file to wait for; one that a former run left is removed. */
  static Path expectIn(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(NAME);
      Files.deleteIfExists(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Called by the child once it answers.
   *
   * @param folder the folder given to the child
   */
  public static void write(Path folder) {
    try {
      Files.writeString(folder.resolve(NAME), Long.toString(ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the child, and does not leave a half-started one behind. */
  static void await(Child child, BooleanSupplier ready, Duration limit) {
    try {
      child.awaitReady(ready, limit);
    } catch (RuntimeException e) {
      child.close();
      throw e;
    }
  }
}
