package cn.sanyi.ingest.cli;

import cn.sanyi.ingest.deliver.KafkaOutlet;
import cn.sanyi.ingest.deliver.KafkaTopics;
import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.replay.QuarantineTopic;
import cn.sanyi.ingest.run.Ingestion;
import cn.sanyi.ingest.settings.Settings;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.Registers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ingest replay}: brings in what was refused, with the mended mapping. */
@Command(
    name = "replay",
    description = "用改好的映射文件重放其来源（source）被隔离的记录；仍不合格的继续隔离。",
    synopsisHeading = "用法：",
    optionListHeading = "%n选项：%n")
final class ReplayCommand implements Callable<Integer> {
  @Option(names = "--mapping", required = true, paramLabel = "映射文件", description = "改好的 YAML 映射文件。")
  Path mapping;

  @Mixin OutputOptions output;
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    Mapping rules = Mapping.load(mapping, Registers.of(System.getenv()));
    Settings settings = Settings.of(System::getenv);
    String topicId = KafkaTopics.ensure(settings.kafka());
    try (SentEvents registry = SentEvents.open(settings.registry(rules.source()), topicId);
        Outlet outlet = new KafkaOutlet(settings.kafka())) {
      Collection<Quarantined> refused = QuarantineTopic.open(settings.kafka(), rules.source());
      Ingestion ingestion =
          new Ingestion(rules, settings.tokens(), registry, outlet, Clock.systemUTC());
      registry.nextFile();
      long notRecords = 0;
      long done = 0;
      try (Progress progress = Progress.start("重放", refused.size())) {
        for (Quarantined record : refused) {
          notRecords += ingestion.replay(record) ? 0 : 1;
          progress.at(++done);
        }
      }
      ingestion.commit();
      if (notRecords > 0) {
        Failures.say(spec.commandLine(), notRecords + " 条隔离记录本身残缺（如引号不配对的行），只能更正原文件后重新导入");
      }
      Summary.print(spec, output, ingestion);
    }
    return 0;
  }
}
