package cn.sanyi.local.command;

import cn.sanyi.local.profile.Current;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.terminal.TextTable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What runs. */
@Command(
    name = "status",
    description = "显示正在运行的引擎与服务，及其重启次数与原因。全部在运行时状态为 0，有退出的（等待重启的也算）为 1，没有启动为 3。")
final class StatusCommand implements Callable<Integer> {
  private static final int NOT_RUNNING = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private Help help;

  @Option(names = "--json", description = "以一个 JSON 文档输出。")
  private boolean json;

  @Option(names = "--env", description = "输出环境变量（含密码），供其他程序连接：eval \"$(./sanyi status --env)\"。")
  private boolean env;

  @Override
  public Integer call() throws JsonProcessingException {
    Optional<Run> run = Current.run();
    if (run.isEmpty()) {
      return notRunning();
    }
    boolean alive = run.get().services().stream().allMatch(Run.Service::alive);
    if (env) {
      new TreeMap<>(run.get().environment())
          .forEach((name, value) -> System.out.println("export " + name + "='" + value + "'"));
    } else if (json) {
      System.out.println(json(run.get(), alive));
    } else {
      System.out.println(table(run.get()));
      System.out.println(SignIn.of(run.get().environment()));
    }
    return alive ? 0 : 1;
  }

  private int notRunning() {
    if (json) {
      System.out.println("{\"running\":false}");
      return NOT_RUNNING;
    }
    boolean killed = Run.read(Profile.of(Profile.UP)).isPresent();
    System.err.println(killed ? "三一没有在运行：监督进程已被终止，可重新 ./sanyi up。" : "三一没有在运行：用 ./sanyi up 启动。");
    return NOT_RUNNING;
  }

  private static String table(Run run) {
    TextTable table = new TextTable("服务", "状态", "进程", "地址", "重启", "最近一次退出", "日志");
    Instant now = Instant.now();
    for (Run.Service service : run.services()) {
      boolean ours = service.pid() != 0;
      table.row(
          service.title(),
          ServiceState.of(service, now),
          ours && service.alive() ? service.pid() : null,
          service.address(),
          ours ? service.fate().restarts() : null,
          ServiceState.lastEnd(service),
          service.log());
    }
    return table.toString();
  }

  private static String json(Run run, boolean alive) throws JsonProcessingException {
    ObjectNode document = JSON.createObjectNode();
    document.put("running", true);
    document.put("healthy", alive);
    document.put("supervisor", run.pid());
    document.put("api", run.environment().get("SANYI_API"));
    document.put("user", run.environment().get("SANYI_USER"));
    ArrayNode services = document.putArray("services");
    for (Run.Service service : run.services()) {
      ObjectNode one = JSON.valueToTree(service);
      one.setAll((ObjectNode) one.remove("fate"));
      one.put("running", service.alive());
      services.add(one);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
  }
}
