package cn.sanyi.local.stack;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.engines.ClassPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sanyi's own programs, each a process with its own class path. */
public enum Programs {
  /** The Flink job. */
  STREAMING(
      "流处理", "streaming-jobs", "cn.sanyi.streaming.StreamingMain", Programs.CASES_ON_DISK, true),
  /** Throughput measurement of the Flink job. */
  PIPELINE_BENCH(
      "吞吐量测试",
      "streaming-jobs",
      "cn.sanyi.streaming.bench.PipelineBench",
      Programs.CASES_ON_DISK,
      true),
  /** Fills the warehouse with a simulated county, for measurements of reading. */
  COUNTY_LOAD("装入模拟县", "streaming-jobs", "cn.sanyi.streaming.bench.CountyLoad", "-Xmx3g", true),
  /** The Spark job. */
  ASSESS("考核", "batch-jobs", "cn.sanyi.batch.AssessMain", "-Xmx3g", true),
  /** Reporting API and console. */
  API(
      "接口与控制台",
      "reporting-api",
      "cn.sanyi.reporting.ReportingApplication",
      "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
      false),
  /** POST /v1/events. */
  INGEST(
      "事件接收",
      "ingest",
      "cn.sanyi.ingest.http.IngestApplication",
      "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1",
      false),
  /** Files into Kafka. */
  INGEST_FILES("导入", "ingest", "cn.sanyi.ingest.cli.IngestMain", "-Xmx1g", false);

  /**
   * The job keeps its cases on the disk and on the heap those alone that something happens to: a
   * bound that does not grow with the cases, 2 GB together with what RocksDB, threads and code
   * take. Half of the heap is for what is soon forgotten: the fewer collections, the less is
   * copied. Flink's actors would else look at their clock a hundred times a second.
   */
  private static final String CASES_ON_DISK =
      "-Dpekko.scheduler.tick-duration=100ms -Xms256m -Xmx1200m -XX:NewRatio=1 -XX:MetaspaceSize=256m -XX:+UseParallelGC -XX:+DisplayVMOutputToStderr"
          + " -XX:+IgnoreUnrecognizedVMOptions -XX:+UseTransparentHugePages";

  /** Flink and Spark reach into the platform on Java 17. */
  private static final List<String> OPENED =
      Stream.of(
              "java.lang",
              "java.lang.invoke",
              "java.lang.reflect",
              "java.io",
              "java.net",
              "java.nio",
              "java.text",
              "java.time",
              "java.util",
              "java.util.concurrent",
              "java.util.concurrent.atomic",
              "jdk.internal.ref",
              "sun.nio.ch",
              "sun.nio.cs",
              "sun.security.action",
              "sun.util.calendar")
          .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
          .toList();

  private final String title;
  private final String module;
  private final String main;
  private final String jvm;
  private final boolean opened;

  Programs(String title, String module, String main, String jvm, boolean opened) {
    this.title = title;
    this.module = module;
    this.main = main;
    this.jvm = jvm;
    this.opened = opened;
  }

  /** What users call it. */
  public String title() {
    return title;
  }

  /** Short name, that of its log file: streaming, assess, api, ingest ... */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The command line that runs the program; SANYI_JVM_(name) adds options for its JVM.
   *
   * @param arguments its own arguments; never secrets
   */
  public List<String> command(List<String> arguments) {
    return command("", arguments);
  }

  /**
   * The command line with further options of the JVM.
   *
   * @param jvmOptions separated by spaces; may be empty
   * @param arguments its own arguments; never secrets
   */
  public List<String> command(String jvmOptions, List<String> arguments) {
    Path target = ClassPath.root().resolve(module).resolve("target");
    Path jar = target.resolve("sanyi-" + module + ".jar");
    if (!Files.exists(jar)) {
      throw new ChildFailure("模块 " + module + " 还没有构建：请在项目目录运行 ./sanyi build");
    }
    List<String> options = new ArrayList<>();
    options.addAll(List.of(jvm.split(" ")));
    options.add("-XX:+ExitOnOutOfMemoryError");
    if (opened) {
      options.addAll(OPENED);
    }
    for (String more : Arrays.asList(jvmOptions, System.getenv("SANYI_JVM_" + name()))) {
      if (more != null && !more.isBlank()) {
        options.addAll(List.of(more.trim().split("\\s+")));
      }
    }
    String classPath = jar + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    return Child.java(options, classPath, main, arguments);
  }
}
