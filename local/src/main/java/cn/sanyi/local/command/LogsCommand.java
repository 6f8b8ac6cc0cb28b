package cn.sanyi.local.command;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Log files. */
@Command(name = "logs", description = "列出日志文件，或显示其中一个。")
final class LogsCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(arity = "0..1", paramLabel = "名称", description = "如 streaming、kafka、api；不填则列出全部。")
  private String name;

  @Option(names = "-f", description = "持续显示新的行，直到按 Ctrl-C。")
  private boolean follow;

  @Option(
      names = "-n",
      paramLabel = "行数",
      defaultValue = "200",
      description = "显示最后多少行，默认 ${DEFAULT-VALUE}。")
  private int lines;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Profile profile = profile();
    if (name == null) {
      list(profile);
      return 0;
    }
    Path log = profile.log(name);
    if (!Files.exists(log)) {
      throw new ChildFailure("没有日志 " + log + "；用 ./sanyi logs 查看有哪些");
    }
    new Tail(log, lines, System.out).print(follow);
    return 0;
  }

  private static Profile profile() {
    Profile up = Profile.of(Profile.UP);
    Profile demo = Profile.of(Profile.DEMO);
    boolean demoOnly = Run.of(up).isEmpty() && Run.of(demo).isPresent();
    return demoOnly || !Files.exists(up.logs()) ? demo : up;
  }

  private static void list(Profile profile) throws IOException {
    if (!Files.isDirectory(profile.logs())) {
      System.err.println("还没有日志。");
      return;
    }
    try (Stream<Path> files = Files.list(profile.logs())) {
      List<Path> logs = files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
      logs.forEach(System.out::println);
    }
  }
}
