package cn.sanyi.local.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** ClickHouse as a library, fetched once with npm from the pinned package. */
public final class ChdbLibrary {
  /** Pinned in local/clickhouse/package.json as well, where the lock file holds its checksum. */
  static final String VERSION = "26.7.3-stable.1";

  private static final List<String> DEFINITION = List.of("package.json", "package-lock.json");

  private ChdbLibrary() {}

  /** Whether the library is there already, so that nothing need be fetched. */
  public static boolean isPresent() {
    return isPresent(library());
  }

  /**
   * The library, fetched if need be (about 180 MB).
   *
   * @throws ChildFailure if npm is missing or fails
   */
  public static Path fetch() {
    Path library = library();
    if (isPresent(library)) {
      return library;
    }
    Path home = home();
    try {
      Files.createDirectories(home);
      try (FileChannel channel =
              FileChannel.open(
                  home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !isPresent(library)) {
          install(home);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return library;
  }

  private static void install(Path home) throws IOException {
    for (String name : DEFINITION) {
      try (InputStream in =
          ChdbLibrary.class.getResourceAsStream("/cn/sanyi/local/clickhouse/" + name)) {
        Files.copy(in, home.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path log = home.resolve("npm.log");
    npm(home, log, List.of("npm", "ci", "--no-audit", "--no-fund"));
    if (!isPresent(library())) {
      // The lock file names the one platform it was made on; the sister packages carry the same
      // version.
      npm(
          home,
          log,
          List.of("npm", "install", "--no-save", "--no-audit", packageName() + "@" + VERSION));
    }
    if (!isPresent(library())) {
      throw new ChildFailure("npm 没有装好 " + packageName() + "，原因见日志 " + log);
    }
  }

  private static void npm(Path home, Path log, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(arguments);
    command.addAll(List.of("--prefix", home.toString()));
    try (Child npm = Child.start("npm", command, Map.of(), log)) {
      int status = npm.await();
      if (status != 0) {
        throw new ChildFailure("取 ClickHouse 库失败（npm 状态 " + status + "），原因见日志 " + log);
      }
    } catch (UncheckedIOException e) {
      throw new ChildFailure("找不到 npm：请先安装 Node.js 与 npm", e);
    }
  }

  private static boolean isPresent(Path library) {
    Path manifest = library.resolveSibling("package.json");
    try {
      return Files.exists(library)
          && Files.exists(manifest)
          && Files.readString(manifest).contains("\"" + VERSION + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home() {
    return EngineHome.folder().resolve("chdb");
  }

  private static Path library() {
    return home().resolve("node_modules").resolve(packageName()).resolve("libchdb.so");
  }

  private static String packageName() {
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    return mac ? "@chdb/lib-darwin-" + arch : "@chdb/lib-linux-" + arch + "-gnu";
  }
}
