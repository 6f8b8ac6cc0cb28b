package cn.sanyi.local.engines;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the folders of this checkout, wherever the caller's class path or working folder is. */
public final class ClassPath {
  private static final Path MARK = Path.of("local", "engines", "target", "lib");

  private ClassPath() {}

  /**
   * The checkout's root folder: environment SANYI_ROOT, or the nearest parent of this class or of
   * the working folder that holds the built engines.
   */
  public static Path root() {
    String configured = System.getenv("SANYI_ROOT");
    if (configured != null && !configured.isBlank()) {
      return Path.of(configured).toAbsolutePath();
    }
    return nearest(own())
        .or(() -> nearest(Path.of("").toAbsolutePath()))
        .orElseThrow(
            () ->
                new ChildFailure(
                    "找不到已构建的引擎（local/engines/target/lib），请先在项目目录运行 ./sanyi 或 mvn package"));
  }

  /** Class path of the engine children: this module and what only they need. */
  static String engines() {
    return own() + File.pathSeparator + root().resolve(MARK) + File.separator + "*";
  }

  /** Where this class came from: a folder of classes or a jar. */
  public static Path own() {
    try {
      return Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> nearest(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(MARK))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
