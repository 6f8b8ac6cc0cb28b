package cn.sanyi.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The process number that PostgreSQL writes into its data folder. */
final class Postmaster {
  private Postmaster() {}

  static Optional<Long> pid(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream().findFirst().map(line -> Long.valueOf(line.trim()));
  }
}
