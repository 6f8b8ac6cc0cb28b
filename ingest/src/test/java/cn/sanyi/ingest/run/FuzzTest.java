package cn.sanyi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.read.ReadException;
import cn.sanyi.ingest.read.ReadLimits;
import cn.sanyi.ingest.read.SourceFile;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.workbook.RawWorkbook;
import cn.sanyi.registers.Registers;
import cn.sanyi.registers.yaml.DefinitionException;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small valid files of every format, spoilt by a seeded random: each is brought in or refused with
 * its place, in bounded time (of the processor, others use it too) and memory, and nothing else is
 * ever thrown. {@code -Dsanyi.fuzz.rounds} and {@code -Dsanyi.fuzz.seed} make more of it.
 */
class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("sanyi.fuzz.rounds", 150);
  private static final long SEED = Long.getLong("sanyi.fuzz.seed", 2019);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 256L << 20;
  private static final long RECORD_BYTES = 64 << 10;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final String TABLE_MAPPING =
      """
      source: fuzz
      case: no
      activity: step
      time: at
      fields: {promisedDueAt: due, recordedAt: due}
      tokens: {applicant: who}
      activities: {受理: ACCEPTED, "*": step}
      """;
  private static final String XES_MAPPING =
      """
      source: fuzz
      case: case:concept:name
      activity: concept:name
      time: time:timestamp
      lifecycle: lifecycle:transition
      activities: {"*": step}
      caseEvents: [{type: CLOSED, at: "case:enddate"}]
      """;
  private static final String TABLE =
      """
      no,step,at,due,who
      1,受理,2019-10-08 09:30:00,2019-10-18,张三
      2,"审核,
      复核",2019/10/9 10:30,2019年10月12日,李四
      """;
  private static final String LINES =
      """
      {"no": 1, "step": "受理", "at": "2019-10-08 09:30:00", "due": null, "who": "张三"}
      {"no": "2", "step": "审核", "at": "2019-10-08T09:30:00+08:00", "x": [{"y": 1.5e3}, true]}
      """;
  private static final String LOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
        <global scope="trace"><string key="concept:name" value="-"/></global>
        <trace>
          <string key="concept:name" value="1"/><date key="enddate" value="2019-10-10T01:00:00Z"/>
          <event>
            <string key="concept:name" value="受理"/><date key="time:timestamp" value="2019-10-08T01:00:00Z"/>
            <list key="l"><values><string key="m" value="1"/><string key="m" value="2"/></values></list>
          </event>
        </trace>
      </log>
      """;

  @TempDir Path folder;
  private Path tables;
  private Path logs;

  @BeforeEach
  void mappings() throws IOException {
    tables = Files.writeString(folder.resolve("tables.yaml"), TABLE_MAPPING);
    logs = Files.writeString(folder.resolve("logs.yaml"), XES_MAPPING);
  }

  private interface Spoiler {
    byte[] spoil(byte[] good, Random random) throws IOException;
  }

  @Test
  void separatedTables() throws IOException {
    fuzz("a.csv", TABLE.getBytes(StandardCharsets.UTF_8), tables, Mutations::spoilt);
    fuzz("g.csv", TABLE.getBytes(Charset.forName("GB18030")), tables, Mutations::spoilt);
    fuzz(
        "u.csv", ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE), tables, Mutations::spoilt);
  }

  @Test
  void jsonLines() throws IOException {
    fuzz("a.jsonl", LINES.getBytes(StandardCharsets.UTF_8), tables, Mutations::spoilt);
  }

  @Test
  void eventLogs() throws IOException {
    fuzz("a.xes", LOG.getBytes(StandardCharsets.UTF_8), logs, Mutations::spoilt);
  }

  @Test
  void packedFiles() throws IOException {
    fuzz("a.csv.gz", packed(TABLE.repeat(20)), tables, Mutations::spoilt);
    fuzz("a.xes.gz", packed(LOG), logs, Mutations::spoilt);
  }

  @Test
  void workbooks() throws IOException {
    byte[] book = workbook();
    fuzz("zip.xlsx", book, tables, Mutations::spoilt);
    fuzz("xml.xlsx", book, tables, FuzzTest::spoiltInside);
  }

  @Test
  void mappingFiles() throws IOException {
    byte[] good = TABLE_MAPPING.getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("m.yaml");
    bounded(
        "m.yaml",
        random -> {
          Files.write(file, Mutations.spoilt(good, random));
          try {
            Mapping.load(file, Registers.shipped());
          } catch (DefinitionException e) {
            assertThat(e).hasMessageContaining("m.yaml");
          }
          return 1;
        });
  }

  private void fuzz(String name, byte[] good, Path mapping, Spoiler spoiler) throws IOException {
    Mapping rules = Mapping.load(mapping, Registers.shipped());
    Path file = folder.resolve(name);
    try (SentEvents registry = SentEvents.open(folder.resolve(name + ".mv"), "topic")) {
      Ingestion ingestion =
          new Ingestion(
              rules,
              new Tokens(Workbench.SECRET),
              registry,
              new CollectedOutlet(),
              Clock.systemUTC());
      Files.write(file, good);
      ingestion.file(new SourceFile(file, ReadLimits.standard(), bytes -> {}));
      assertThat(ingestion.counts().records().accepted()).isPositive();
      bounded(
          name,
          random -> {
            Files.write(file, spoiler.spoil(good, random));
            long before = ingestion.counts().records().read();
            try {
              ingestion.file(new SourceFile(file, ReadLimits.standard(), bytes -> {}));
            } catch (ReadException e) {
              assertThat(e).hasMessageContaining(name).message().hasSizeLessThan(2_000);
            }
            return ingestion.counts().records().read() - before;
          });
    }
  }

  private interface Round {
    /**
     * Returns how many records there were: a packed file may hold many, and each may take a bit.
     */
    long run(Random random) throws IOException;
  }

  private static void bounded(String name, Round round) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60).plus(LONGEST.multipliedBy(ROUNDS)),
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            long seed = SEED * 1_000_003 + i;
            long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            long records;
            long start = THREADS.getCurrentThreadCpuTime();
            try {
              records = round.run(new Random(seed));
            } catch (Throwable e) {
              throw new AssertionError(name + ", round " + i + ": " + e, e);
            }
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                .as("%s, round %d", name, i)
                .isLessThan(LONGEST.plusMillis(records));
            assertThat(THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated)
                .as("%s, round %d", name, i)
                .isLessThan(MOST_BYTES + records * RECORD_BYTES);
          }
        });
  }

  /** Unpacks a workbook, spoils one part and packs it again, so that it opens. */
  private static byte[] spoiltInside(byte[] book, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int spoilt = random.nextInt(7);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      int part = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        boolean sheet = spoilt > 6 - 2 && entry.getName().contains("sheet1");
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(part++ == spoilt || sheet ? Mutations.spoilt(bytes, random) : bytes);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private byte[] workbook() throws IOException {
    String head = "<row>";
    for (int i = 0; i < 5; i++) {
      head += "<c t='s'><v>" + i + "</v></c>";
    }
    return Files.readAllBytes(
        new RawWorkbook()
            .shared(
                "<si><t>no</t></si><si><t>step</t></si><si><t>at</t></si><si><t>due</t></si><si><t>who</t></si>")
            .styles("<numFmt numFmtId='176' formatCode='yyyy/m/d h:mm;@'/>", 14, 31, 176)
            .rows(
                head
                    + "</row><row r='2'><c r='A2'><v>1</v></c><c r='B2' t='inlineStr'><is><t>受理</t></is></c>"
                    + "<c r='C2' s='3'><v>43746.4</v></c><c r='D2' s='2'><v>43750</v></c>"
                    + "<c r='E2' t='str'><f>A1</f><v>张三</v></c></row>")
            .write(folder.resolve("good.xlsx")));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
