package cn.sanyi.ingest.cli;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.ingest.deliver.KafkaOutlet;
import cn.sanyi.ingest.deliver.KafkaTopics;
import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.settings.Settings;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.period.Period;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ingest simulate}: sends a simulated quarter of the county. */
@Command(
    name = "simulate",
    description = "按种子生成师宗县一个季度的模拟办件并发送；同一种子总是同一批办件。",
    synopsisHeading = "用法：",
    optionListHeading = "%n选项：%n")
final class SimulateCommand implements Callable<Integer> {
  @Option(
      names = "--cases",
      defaultValue = "20000",
      paramLabel = "件数",
      description = "办件数，默认 ${DEFAULT-VALUE}。")
  int cases;

  @Option(
      names = "--seed",
      defaultValue = "2019",
      paramLabel = "种子",
      description = "随机种子，默认 ${DEFAULT-VALUE}。")
  long seed;

  @Option(
      names = "--quarter",
      defaultValue = "2019Q4",
      paramLabel = "季度",
      description = "统计期，默认 ${DEFAULT-VALUE}。")
  String quarter;

  @Option(names = "--tick", paramLabel = "时刻", description = "发送后把事件时钟拨到这一时刻，默认为季度末。")
  Instant tick;

  @Option(names = "--truth", paramLabel = "文件", description = "把模拟办件的真相（合计与埋入的违规）写到这个文件，每行一个 JSON。")
  Path truth;

  @Option(names = "--again", description = "即使这批模拟办件已在主题中，也再发一遍。")
  boolean again;

  @Option(names = "--rate", paramLabel = "每秒个数", description = "每秒最多发送多少个事件，默认不限。")
  int rate;

  @Mixin OutputOptions output;
  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Period period = Period.parse(quarter);
    County county = County.of(CountySettings.of(seed, cases, period));
    Settings settings = Settings.of(System::getenv);
    String topicId = KafkaTopics.ensure(settings.kafka());
    try (SentEvents registry = SentEvents.open(settings.registry("@simulated"), topicId);
        Outlet outlet = new KafkaOutlet(settings.kafka())) {
      boolean fresh = registry.firstTime("simulated", seed + " " + cases + " " + quarter, "");
      long start = System.nanoTime();
      long sent = fresh || again ? send(county, period, outlet) : 0;
      outlet.tick(tick != null ? tick : period.end());
      outlet.flush();
      registry.commit();
      if (truth != null) {
        List<String> lines = new ArrayList<>(county.truth().jsonLines().toList());
        county.records(record -> {}, planted -> lines.add(planted.jsonLine()));
        Files.write(truth, lines);
      }
      print(sent, fresh || again, Duration.ofNanos(System.nanoTime() - start));
    }
    return 0;
  }

  private long send(County county, Period period, Outlet outlet) {
    county.organisations().forEach(outlet::send);
    county.items().forEach(outlet::send);
    outlet.flush();
    long from = period.start().getEpochSecond();
    long sent = 0;
    long start = System.nanoTime();
    try (Progress progress = Progress.start("模拟", period.end().getEpochSecond() - from)) {
      for (Iterator<CaseEvent> events = county.events(); events.hasNext(); sent++) {
        CaseEvent event = events.next();
        if (rate > 0) {
          long due = start + sent * TimeUnit.SECONDS.toNanos(1) / rate;
          LockSupport.parkNanos(due - System.nanoTime());
        }
        outlet.send(event);
        if (event.recordedAt() != null && sent % 1000 == 0) {
          progress.at(event.recordedAt().getEpochSecond() - from);
        }
      }
      AtomicLong records = new AtomicLong();
      county.records(
          record -> {
            outlet.send(record);
            records.incrementAndGet();
          },
          planted -> {});
      sent += records.get();
      outlet.flush();
      progress.at(period.end().getEpochSecond() - from);
    }
    return sent;
  }

  private void print(long sent, boolean fresh, Duration took) {
    PrintWriter words = output.json ? spec.commandLine().getErr() : spec.commandLine().getOut();
    double seconds = Math.max(took.toMillis(), 1) / 1000.0;
    words.println(
        fresh
            ? String.format("已发送 %d 个模拟事件与台账记录，用时 %.1f 秒，每秒 %.0f 个", sent, seconds, sent / seconds)
            : "这批模拟办件已在主题中，没有再发（加 --again 可再发一遍）");
    words.flush();
    if (output.json) {
      spec.commandLine()
          .getOut()
          .println(
              new ObjectMapper()
                  .createObjectNode()
                  .put("read", sent)
                  .put("accepted", sent)
                  .put("duplicate", 0)
                  .put("quarantined", 0)
                  .put("seconds", seconds));
      spec.commandLine().getOut().flush();
    }
  }
}
