package cn.sanyi.ingest.cli;

import cn.sanyi.ingest.deliver.KafkaOutlet;
import cn.sanyi.ingest.deliver.KafkaTopics;
import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.read.ReadException;
import cn.sanyi.ingest.read.ReadLimits;
import cn.sanyi.ingest.read.SourceFile;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.run.Ingestion;
import cn.sanyi.ingest.settings.Settings;
import cn.sanyi.model.text.Printable;
import cn.sanyi.registers.Registers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest files}: brings files in through a mapping. */
@Command(
    name = "files",
    description = "按映射文件接入 XES、CSV、XLSX、JSON lines 文件（可为 gzip）。",
    synopsisHeading = "用法：",
    optionListHeading = "%n选项：%n",
    parameterListHeading = "%n参数：%n")
final class FilesCommand implements Callable<Integer> {
  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "映射文件",
      description = "YAML 映射文件，写法见手册“接入数据”。")
  Path mapping;

  @Parameters(arity = "1..*", paramLabel = "文件", description = "要接入的文件。")
  List<Path> files;

  @Option(
      names = "--tick",
      paramLabel = "时刻",
      description = "事件时钟回放：全部发送后把时钟拨到这一时刻，如 2012-03-01T00:00:00Z。")
  Instant tick;

  @Mixin OutputOptions output;
  @Spec CommandSpec spec;
  private int begun;

  @Override
  public Integer call() throws IOException {
    Mapping rules = Mapping.load(mapping, Registers.of(System.getenv()));
    long total = 0;
    for (Path file : files) {
      source(file, bytes -> {}).check();
      total += Files.size(file);
    }
    Settings settings = Settings.of(System::getenv);
    String topicId = KafkaTopics.ensure(settings.kafka());
    try (SentEvents registry = SentEvents.open(settings.registry(rules.source()), topicId);
        Outlet outlet = new KafkaOutlet(settings.kafka())) {
      Ingestion ingestion =
          new Ingestion(rules, settings.tokens(), registry, outlet, Clock.systemUTC());
      try {
        read(ingestion, total);
      } catch (ReadException e) {
        Summary.print(spec, output, ingestion); // what came before the break is delivered
        notRead();
        throw e;
      }
      Summary.print(spec, output, ingestion);
      if (tick != null) {
        outlet.tick(tick);
        outlet.flush();
      }
      return ingestion.counts().records().allQuarantined() ? nothingFits() : 0;
    }
  }

  /** A mapping that fits none of the records is a mistake, and not only theirs. */
  private int nothingFits() {
    Failures.say(spec.commandLine(), "没有一条记录合格：请对照隔离原因检查映射文件，改好后重放");
    return 1;
  }

  /** Files behind the one that broke. */
  private void notRead() {
    List<Path> rest = files.subList(begun, files.size());
    if (!rest.isEmpty()) {
      Failures.say(
          spec.commandLine(),
          "其后的文件没有导入：" + Printable.list(rest.stream().map(Path::toString).toList()));
    }
  }

  private void read(Ingestion ingestion, long total) throws IOException {
    try (Progress progress = Progress.start("接入", total)) {
      long before = 0;
      for (Path file : files) {
        long start = before;
        begun++;
        ingestion.file(source(file, bytes -> progress.at(start + bytes)));
        before += Files.size(file);
        progress.at(before);
      }
    }
  }

  private static SourceFile source(Path file, LongConsumer progress) {
    return new SourceFile(file, ReadLimits.standard(), progress);
  }
}
