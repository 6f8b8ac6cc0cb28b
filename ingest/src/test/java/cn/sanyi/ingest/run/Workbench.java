package cn.sanyi.ingest.run;

import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.read.ReadLimits;
import cn.sanyi.ingest.read.SourceFile;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.registers.Registers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A folder in which a test writes a mapping and files and brings them in. */
public final class Workbench {
  public static final String SECRET = "a secret for tests only";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2020-01-15T00:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  public final CollectedOutlet outlet = new CollectedOutlet();
  private String topicId = "topic-1";

  public Workbench(Path folder) {
    this.folder = folder;
  }

  public Path file(String name, String text) throws IOException {
    return file(name, text, StandardCharsets.UTF_8);
  }

  public Path file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset));
  }

  public Workbench newTopic(String id) {
    topicId = id;
    return this;
  }

  /** One run of ingest, as the command line makes it. */
  public Counts ingest(Path mapping, Path... files) throws IOException {
    Mapping rules = Mapping.load(mapping, Registers.shipped());
    try (SentEvents registry = SentEvents.open(folder.resolve("state/sent.mv"), topicId)) {
      Ingestion ingestion = new Ingestion(rules, new Tokens(SECRET), registry, outlet, CLOCK);
      for (Path file : files) {
        ingestion.file(new SourceFile(file, ReadLimits.standard(), bytes -> {}));
      }
      return ingestion.counts();
    }
  }
}
