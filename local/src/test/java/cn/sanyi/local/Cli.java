package cn.sanyi.local;

import cn.sanyi.local.engines.ClassPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs ./sanyi's launcher as users do, with a state folder of its own. */
final class Cli {
  private static final long LIMIT_MINUTES = 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path home;
  private final Map<String, String> environment;

  Cli(Path home) {
    this(home, Map.of());
  }

  /** With variables that the user has exported. */
  Cli(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  /**
   * How a command ended.
   *
   * @param status exit status
   * @param out standard output
   * @param err standard error
   */
  record Ended(int status, String out, String err) {
    JsonNode json() throws IOException {
      return JSON.readTree(out);
    }
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(home, "out", ".txt");
    Path err = Files.createTempFile(home, "err", ".txt");
    Process process = start(Redirect.to(out.toFile()), Redirect.to(err.toFile()), arguments);
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(
          String.join(" ", arguments) + " does not end: " + Files.readString(err));
    }
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  Process start(Redirect out, Redirect err, String... arguments) throws IOException {
    Path target = ClassPath.root().resolve("local/target");
    List<String> command =
        new ArrayList<>(
            List.of(
                "sh",
                "-c",
                "umask 077; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                target.resolve("sanyi-local.jar")
                    + File.pathSeparator
                    + target.resolve("lib")
                    + "/*",
                Sanyi.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
    builder.environment().put("SANYI_HOME", home.toString());
    builder.environment().putAll(environment);
    builder
        .environment()
        .putIfAbsent(
            "SANYI_ENGINES", ClassPath.root().resolve(".sanyi").resolve("engines").toString());
    return builder.start();
  }
}
