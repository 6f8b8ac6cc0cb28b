package cn.sanyi.local.profile;

import cn.sanyi.local.engines.EngineHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named state folder below SANYI_HOME.
 *
 * @param name `up`, `demo` or `bench`
 * @param folder holds everything of this profile and nothing else
 */
public record Profile(String name, Path folder) {
  /** What {@code up} uses. */
  public static final String UP = "up";

  /** What {@code demo} uses. */
  public static final String DEMO = "demo";

  /** The profile of that name below SANYI_HOME. */
  public static Profile of(String name) {
    return new Profile(name, EngineHome.sanyiHome().resolve(name));
  }

  /** Folder of one program's data. */
  public Path data(String program) {
    return folder.resolve(program);
  }

  /** Folder of the log files. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** A program's log file. */
  public Path log(String program) {
    return logs().resolve(program + ".log");
  }

  /** Forgets all cases, cards and checkpoints; addresses, secrets and accounts stay. */
  public void wipeCases() {
    List.of("kafka", "clickhouse", "checkpoints", "ingest").forEach(name -> delete(data(name)));
  }

  /** Removes the whole folder. */
  public void delete() {
    delete(folder);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
