package cn.sanyi.local.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A child's own folder for temporary files, gone with the child: native libraries and jars that
 * programs unpack at each start pile up otherwise where everybody can read them. What a killed
 * parent left is removed by the next one.
 */
final class Scratch {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  static Scratch make() {
    Path all = EngineHome.sanyiHome().resolve("tmp");
    try {
      Files.createDirectories(all);
      sweep(all);
      return new Scratch(Files.createTempDirectory(all, ProcessHandle.current().pid() + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Path all) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all, "[0-9]*-*")) {
      for (Path folder : folders) {
        String parent = folder.getFileName().toString().replaceAll("-.*", "");
        if (ProcessHandle.of(Long.parseLong(parent)).isEmpty()) {
          delete(folder);
        }
      }
    }
  }

  /** The command, with its JVM's temporary files here and its performance counters nowhere. */
  ProcessBuilder command(List<String> command) {
    List<String> all = new ArrayList<>(command);
    int java = all.indexOf(JAVA);
    if (java >= 0) {
      all.addAll(
          java + 1,
          List.of("-Djava.io.tmpdir=" + folder, "-Djna.tmpdir=" + folder, "-XX:-UsePerfData"));
    }
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().put("TMPDIR", folder.toString());
    return builder;
  }

  /** Removes it after the child's end; what cannot be removed now is removed by the next. */
  void remove() {
    delete(folder);
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // A process that is about to end still writes there.
    }
  }
}
