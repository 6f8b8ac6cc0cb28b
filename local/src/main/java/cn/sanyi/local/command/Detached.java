package cn.sanyi.local.command;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.stack.PortPlan;
import cn.sanyi.local.terminal.Progress;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts a supervisor that outlives this process, and shows its progress until all is ready. Who
 * interrupts it before then stops the supervisor too.
 */
final class Detached {
  private static final long POLL_MILLIS = 200;

  private final Profile profile;
  private final PortPlan ports;
  private final Path log;
  private int shown;

  Detached(Profile profile, PortPlan ports) {
    this.profile = profile;
    this.ports = ports;
    this.log = profile.log("supervisor");
  }

  void start(Progress progress) throws IOException, InterruptedException {
    Files.createDirectories(profile.logs());
    Files.writeString(log, "");
    Process supervisor = launch();
    AtomicBoolean ready = new AtomicBoolean();
    StopOnExit.install(
        () -> {
          if (!ready.get()) {
            supervisor.destroy();
          }
        });
    while (ready(supervisor).isEmpty()) {
      show();
      if (!supervisor.isAlive()) {
        show();
        throw new ChildFailure("启动没有成功，详情见日志 " + log);
      }
      Thread.sleep(POLL_MILLIS);
    }
    ready.set(true);
    show();
    progress.say("✓ 已在后台运行（进程 " + supervisor.pid() + "），停止用 ./sanyi down");
  }

  private java.util.Optional<Run> ready(Process supervisor) {
    return Run.of(profile).filter(run -> run.pid() == supervisor.pid());
  }

  private Process launch() throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.sanyi.local.Sanyi",
                "up",
                "--detached",
                "--kafka-port=" + ports.kafka(),
                "--clickhouse-port=" + ports.clickHouse(),
                "--postgres-port=" + ports.postgres(),
                "--api-port=" + ports.api(),
                "--ingest-port=" + ports.ingest()))
        .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(log.toFile()))
        .start();
  }

  private void show() throws IOException {
    List<String> lines = Files.readString(log, StandardCharsets.UTF_8).lines().toList();
    lines.subList(Math.min(shown, lines.size()), lines.size()).forEach(System.err::println);
    shown = lines.size();
  }
}
