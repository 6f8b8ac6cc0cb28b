package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console in a real browser on the real API: npm runs the walks in console/e2e. */
@ApiTest
class ConsoleIT {
  private static final String CHROMIUM =
      System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
  private static final Path OUTPUT = Path.of("target", "console-e2e.log");
  private static final int LONGEST_MINUTES = 10;

  /** A case of this test alone, so that it disturbs no count. */
  private static final String CARDED = "控制台:1";

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong revision = new AtomicLong();

  @LocalServerPort private int port;

  @BeforeAll
  static void assess() {
    RankingIT.assess();
  }

  @AfterEach
  void leaveNothingBehind() throws InterruptedException {
    clock.shutdown();
    clock.awaitTermination(1, TimeUnit.MINUTES);
    TestEngines.execute(
        "ALTER TABLE card DELETE WHERE case_id = '%s' SETTINGS mutations_sync = 1"
            .formatted(CARDED));
  }

  @Test
  void isWalkedThrough() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of(CHROMIUM)),
        "没有浏览器 " + CHROMIUM + "：请运行 apt-get install chromium，或用环境变量 CHROMIUM 指明");
    // What a stream would do: a case is carded again and again while somebody watches.
    clock.scheduleAtFixedRate(this::card, 3, 3, TimeUnit.SECONDS);
    assertThat(walk()).as(() -> "npm run e2e:%n%s".formatted(output())).isZero();
  }

  private int walk() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("npm", "run", "e2e")
            .directory(Path.of("console").toFile())
            .redirectErrorStream(true)
            .redirectOutput(OUTPUT.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "BASE_URL",
                "http://127.0.0.1:" + port,
                "SANYI_USER",
                TestEngines.USER,
                "SANYI_PASSWORD",
                TestEngines.PASSWORD,
                "SANYI_CARD_CASE",
                CARDED));
    Process process = builder.start();
    try {
      boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
      return ended ? process.exitValue() : -1;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String output() {
    try {
      return Files.readString(OUTPUT);
    } catch (IOException e) {
      return OUTPUT + ": " + e;
    }
  }

  private void card() {
    Instant now = TestCounty.QUARTER.end().minusSeconds(1);
    TestEngines.insert(
        Tables.CARD,
        List.of(
            IssuedCard.standing(
                new Card(
                    CARDED,
                    Level.RED,
                    "RED-PROMISE",
                    "1",
                    now,
                    now,
                    3,
                    TestCounty.UNIT,
                    "手工事项",
                    "承诺时限5个工作日，超期仍未办结。",
                    "{}"),
                now,
                null,
                revision.incrementAndGet())));
  }
}
