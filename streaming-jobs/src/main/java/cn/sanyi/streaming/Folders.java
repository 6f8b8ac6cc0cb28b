package cn.sanyi.streaming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the embedded job keeps below its folder of checkpoints. Beside these two stand, until they
 * are taken over, the checkpoints of versions that kept all cases on the heap.
 *
 * @param root as configured
 */
record Folders(Path root) {
  /** A run's own folder of checkpoints is named after its job. */
  private static final String RUN = "[0-9a-f]{32}";

  /** Checkpoints, of which each holds only what is new, and all that they share. */
  Path checkpoints() {
    return root.resolve("incremental");
  }

  /** The files that the running job works on; worth nothing once it has ended. */
  Path working() {
    return root.resolve("working");
  }

  /** Where to go on, or empty where nothing has been kept in this way. */
  Optional<Path> newest() {
    return Checkpoints.newest(checkpoints());
  }

  /** Where a version left off that kept all cases on the heap. */
  Optional<Path> newestOfHeap() {
    return Checkpoints.newest(root);
  }

  /** Makes the folders, the working one empty. */
  void prepare() {
    try {
      delete(working());
      Files.createDirectories(working());
      Files.createDirectories(checkpoints());
    } catch (IOException e) {
      throw new UncheckedIOException("检查点目录无法建立：" + root, e);
    }
  }

  /** Removes what stands there from the heap. */
  void deleteThoseOfHeap() {
    try (Stream<Path> runs = Files.list(root)) {
      for (Path run : runs.filter(path -> path.getFileName().toString().matches(RUN)).toList()) {
        delete(run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
