package cn.sanyi.streaming.bench;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.period.Period;
import cn.sanyi.streaming.CaseJob;
import cn.sanyi.streaming.Environments;
import cn.sanyi.streaming.Production;
import cn.sanyi.streaming.StreamingSettings;
import cn.sanyi.streaming.cases.CaseSettings;
import cn.sanyi.streaming.catalogue.CatalogueReader;
import cn.sanyi.streaming.clickhouse.BatchSettings;
import cn.sanyi.streaming.kafka.Clocks;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.streaming.kafka.KafkaInputs;
import cn.sanyi.wire.KafkaAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * Events per second of the whole job on a backlog, beside the same source into nothing, in one run.
 *
 * <p>Options: {@code --events N} (default 2000000), {@code --seed S}, {@code --json}. Kafka and a
 * migrated ClickHouse come from the environment as for the job; what is written goes to topics and
 * a database of its own and is dropped again.
 */
public final class PipelineBench {
  /** A simulated case has more events than this; so a few more cases than needed are made. */
  private static final int EVENTS_PER_CASE = 6;

  /** Odd, so that one of them is the median. */
  private static final int ROUNDS = 3;

  private static final long POLL_MILLIS = 100;
  private static final long REPORT_NANOS = 5_000_000_000L;

  private final Path folder;
  private final Backlog backlog;
  private final CatalogueReader known;

  private PipelineBench(Path folder, Backlog backlog, CatalogueReader known) {
    this.folder = folder;
    this.backlog = backlog;
    this.known = known;
  }

  /** Runs the benchmark; status 1 where the bar is missed. */
  public static void main(String[] args) throws Exception {
    BenchOptions options = BenchOptions.of(args);
    Path folder = Files.createTempDirectory("sanyi-bench");
    Measured measured;
    try {
      measured = measure(options, folder);
    } finally {
      delete(folder);
    }
    System.out.println(options.json() ? measured.json() : measured.text());
    System.exit(measured.reached() ? 0 : 1);
  }

  /**
   * After a warm-up (compiled code, files in memory) both run in turn, and the medians count: on
   * two cores one run alone is at the mercy of whatever else the machine does.
   */
  private static Measured measure(BenchOptions options, Path folder) throws Exception {
    KafkaAccess kafka = BenchOptions.settings(folder).kafka();
    County county = county(options.seed(), options.events());
    Backlog backlog = Backlog.load(kafka, county, options.events());
    System.err.printf("积压已写入：%,d 条，%,d 件办件%n", backlog.records(), backlog.cases());
    try {
      PipelineBench bench = new PipelineBench(folder, backlog, known(county));
      bench.told("预热，整个作业", bench.pipeline("warm-pipeline"));
      bench.told("预热，只读不写", bench.source("warm-source"));
      double[] source = new double[ROUNDS];
      double[] pipeline = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        String round = "第 " + (i + 1) + " 轮，";
        source[i] = bench.told(round + "只读不写", bench.source("source-" + i));
        pipeline[i] = bench.told(round + "整个作业", bench.pipeline("pipeline-" + i));
      }
      return new Measured(backlog.records(), median(source), median(pipeline));
    } finally {
      backlog.drop(kafka);
    }
  }

  /** What the run before left on the heap is not this run's to clear away. */
  private static void forget() {
    System.gc();
  }

  private static double median(double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return sorted[ROUNDS / 2];
  }

  private double told(String run, double seconds) {
    double rate = backlog.records() / seconds;
    System.err.printf("%s：%,.1f 秒，%,.0f 条/秒%n", run, seconds, rate);
    return rate;
  }

  private static County county(long seed, long events) {
    return County.of(
        CountySettings.of(seed, Math.toIntExact(events / EVENTS_PER_CASE), Period.parse("2019Q4")));
  }

  private static CatalogueReader known(County county) {
    List<ServiceItem> items = new ArrayList<>(county.items());
    List<Organisation> organisations = new ArrayList<>(county.organisations());
    return catalogue -> {
      Stopwatch.start();
      items.forEach(catalogue::add);
      organisations.forEach(catalogue::add);
    };
  }

  /** Seconds to read and decode the backlog. */
  private double source(String run) throws Exception {
    forget();
    Stopwatch.reset();
    StreamingSettings settings = BenchOptions.settings(folder.resolve(run));
    StreamExecutionEnvironment env = Environments.of(settings);
    env.fromSource(inputs(settings).presentCaseEvents(), Clocks.replay(), "backlog")
        .flatMap(new Stopwatch())
        .sinkTo(new DiscardingSink<>());
    env.execute("bench-" + run);
    return Stopwatch.seconds();
  }

  /** Seconds from the first case that reaches the fold until every row is visible. */
  private double pipeline(String run) throws Exception {
    forget();
    Stopwatch.reset();
    StreamingSettings settings = BenchOptions.settings(folder.resolve(run));
    try (BenchDatabase database = BenchDatabase.beside(settings.warehouse())) {
      StreamExecutionEnvironment env = Environments.of(settings);
      KafkaInputs inputs = inputs(settings);
      new CaseJob(
              new CaseJob.Inputs(
                  inputs.caseEvents(JobClock.EVENT),
                  inputs.catalogue(),
                  inputs.registers(),
                  inputs.quarantine(),
                  known),
              Production.outputs(
                  database.address(), settings.registers(), BatchSettings.standard()),
              CaseSettings.of(JobClock.EVENT))
          .addTo(env);
      JobClient job = env.executeAsync("bench-" + run);
      try {
        awaitNumber(job, database, "SELECT count() FROM %s.raw_event");
        awaitNumber(
            job,
            database,
            "SELECT sum(seen) FROM (SELECT max(events_seen) AS seen FROM %s.case_fact GROUP BY case_id)");
        Stopwatch.stop();
        return Stopwatch.seconds();
      } finally {
        job.cancel().get();
        // Its files are its own until it has ended.
        job.getJobExecutionResult().handle((result, failure) -> null).get();
      }
    }
  }

  /** Asks again and again, but leaves ClickHouse more time to work than it takes to answer. */
  private void awaitNumber(JobClient job, BenchDatabase database, String sql) throws Exception {
    long told = System.nanoTime();
    long number = 0;
    long took = 0;
    while (number < backlog.distinct()) {
      if (job.getJobStatus().get().isTerminalState()) {
        job.getJobExecutionResult().get();
        throw new IllegalStateException("作业在写完之前结束了");
      }
      if (System.nanoTime() - told > REPORT_NANOS) {
        told = System.nanoTime();
        System.err.printf("  已写入 %,d / %,d%n", number, backlog.distinct());
      }
      Thread.sleep(POLL_MILLIS + took);
      long asked = System.nanoTime();
      number = database.number(sql);
      took = Duration.ofNanos(System.nanoTime() - asked).toMillis();
    }
  }

  private KafkaInputs inputs(StreamingSettings settings) {
    return new KafkaInputs(settings.kafka(), "sanyi-bench", backlog.prefix());
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
