package cn.sanyi.local.faults;

import cn.sanyi.local.engines.ChildFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of its own for a state folder, small enough to be filled. Linux, and root. */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "600m";
  private static final int BLOCK = 1 << 20;
  private static final long LIMIT_SECONDS = 20;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one over an empty folder; empty where this system or user cannot. */
  static Optional<SmallDisk> mount(Path folder) {
    try {
      Files.createDirectories(folder);
      boolean mounted =
          run(
              List.of(
                  "mount",
                  "-t",
                  "tmpfs",
                  "-o",
                  "size=" + SIZE + ",mode=0700",
                  "sanyi-faults",
                  folder.toString()));
      return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a bench that was killed has left mounted. */
  static void unmountLeftOver(Path folder) {
    if (isMounted(folder)) {
      new SmallDisk(folder).close();
    }
  }

  private static boolean isMounted(Path folder) {
    Path mounts = Path.of("/proc/self/mounts");
    try {
      return Files.exists(mounts)
          && Files.readAllLines(mounts).stream()
              .map(line -> line.split(" "))
              .anyMatch(
                  words -> words[0].equals("sanyi-faults") && words[1].equals(folder.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes all the room that is left until {@link #free}. */
  void fill() {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 1);
    for (int size = BLOCK; size > 0; size = size == 1 ? 0 : Math.max(1, size / 16)) {
      writeUntilFull(block, size);
    }
  }

  private void writeUntilFull(byte[] block, int size) {
    try (OutputStream out =
        Files.newOutputStream(
            filler(),
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.APPEND)) {
      while (true) {
        out.write(block, 0, size);
      }
    } catch (IOException e) {
      // Full, which is what is wanted.
    }
  }

  /** Gives the room back. */
  void free() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  @Override
  public void close() {
    try {
      // Whoever ends the bench in the middle unmounts as well.
      if (!run(List.of("umount", folder.toString()))
          && !run(List.of("umount", "-l", folder.toString()))
          && isMounted(folder)) {
        throw new ChildFailure("无法卸载 " + folder + "：请用 umount 卸载");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
