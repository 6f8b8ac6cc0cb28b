package cn.sanyi.local.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Python with the packages that {@code local/conformance/requirements.txt} locks, in a folder of
 * the user's cache that is made once for each state of that file.
 */
public final class Python {
  private static final String LEAST = "import sys; sys.exit(sys.version_info < (3, 10))";
  private static final int MINUTES = 10;
  private final Path interpreter;

  private Python(Path interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * The interpreter with its packages, or empty where this machine has no Python 3.10 or newer.
   *
   * @param root the repository's root
   * @throws IOException where the packages cannot be installed, with what pip said
   */
  public static Optional<Python> locked(Path root) throws IOException, InterruptedException {
    Path requirements = root.resolve("local/conformance/requirements.txt");
    if (!present()) {
      return Optional.empty();
    }
    Path folder = cache().resolve("python-" + digest(requirements));
    Path ready = folder.resolve("ready");
    Path interpreter = folder.resolve("bin/python");
    if (!Files.exists(ready)) {
      need(run(List.of("python3", "-m", "venv", "--clear", folder.toString()), Map.of()));
      need(
          run(
              List.of(
                  interpreter.toString(),
                  "-m",
                  "pip",
                  "install",
                  "--quiet",
                  "--disable-pip-version-check",
                  "--require-hashes",
                  "-r",
                  requirements.toString()),
              Map.of()));
      Files.createFile(ready);
    }
    return Optional.of(new Python(interpreter));
  }

  /** Runs the interpreter to its end. */
  public Result run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(interpreter.toString()));
    command.addAll(List.of(arguments));
    return run(command, environment);
  }

  /**
   * What a run left.
   *
   * @param status its exit status
   * @param output all that it printed
   */
  public record Result(int status, String output) {}

  private static Result run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("sanyi-python", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("PYTHONUTF8", "1");
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      return new Result(
          ended ? process.exitValue() : -1, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  private static boolean present() throws InterruptedException {
    try {
      return run(List.of("python3", "-c", LEAST), Map.of()).status() == 0
          && run(List.of("python3", "-c", "import venv, ensurepip"), Map.of()).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void need(Result result) throws IOException {
    if (result.status() != 0) {
      throw new IOException("python: " + result.output());
    }
  }

  private static Path cache() throws IOException {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return Files.createDirectories(base.resolve("sanyi"));
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
