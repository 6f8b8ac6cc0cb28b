package cn.sanyi.local.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The folder that PostgreSQL's own programs are unpacked to, shared by all who start one. */
final class Programs {
  /** The embedding library leaves this once a folder of programs is complete. */
  private static final String COMPLETE = ".exists";

  private Programs() {}

  /**
   * Runs the start alone on this machine, after removing what an interrupted start left half done.
   */
  static <T> T alone(Path folder, Callable<T> start) throws Exception {
    Files.createDirectories(folder);
    Path lock = folder.resolve(".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid()) {
        removeHalfUnpacked(folder);
      }
      return start.call();
    }
  }

  private static void removeHalfUnpacked(Path folder) throws IOException {
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(folder, "PG-*")) {
      for (Path version : versions) {
        if (!Files.exists(version.resolve(COMPLETE))) {
          delete(version);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
