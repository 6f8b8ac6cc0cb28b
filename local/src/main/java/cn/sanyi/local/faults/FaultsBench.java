package cn.sanyi.local.faults;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.flow.Absorption;
import cn.sanyi.local.flow.Task;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.stack.Plan;
import cn.sanyi.local.stack.PortPlan;
import cn.sanyi.local.stack.Programs;
import cn.sanyi.local.stack.Stack;
import cn.sanyi.local.terminal.Progress;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.wire.KafkaAccess;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Replays the simulated county, once undisturbed and then again and again while children are
 * killed, held up and starved of disk, and compares what comes of it.
 */
public final class FaultsBench {
  private static final String QUARTER = "2019Q4";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** So that the cases take as long to send as there are faults. */
  private static final int SECONDS_OF_SENDING = 9;

  private static final int EVENTS_A_CASE = 9;

  private final Profile profile;
  private final long seed;
  private final long cases;
  private final Progress progress;

  /**
   * @param profile its state is deleted before and after each run
   * @param seed decides what goes wrong when
   * @param cases how many to simulate
   */
  public FaultsBench(Profile profile, long seed, long cases, Progress progress) {
    this.profile = profile;
    this.seed = seed;
    this.cases = cases;
    this.progress = progress;
  }

  /**
   * Runs so often, after one undisturbed run.
   *
   * @throws Exception if the undisturbed run fails
   */
  public List<FaultsRun> run(int runs) throws Exception {
    Harvest undisturbed =
        progress.step("未受干扰的一轮", () -> replay(List.of(), Optional.empty(), new TreeMap<>()));
    progress.say("  " + undisturbed.sizes() + "；封存哈希 " + undisturbed.hash());
    List<FaultsRun> done = new ArrayList<>();
    for (int number = 1; number <= runs; number++) {
      List<Fault> faults = Fault.plan(seed, number);
      progress.say("第 " + number + " 轮：" + faults);
      FaultsRun run = disturbed(number, faults, undisturbed);
      progress.say(
          "第 " + number + " 轮" + (run.equal() ? "相同" : "不同") + "，用时 " + run.seconds() + " 秒");
      run.differences().forEach(progress::say);
      done.add(run);
    }
    return done;
  }

  private FaultsRun disturbed(int number, List<Fault> faults, Harvest undisturbed) {
    long start = System.nanoTime();
    Map<String, Integer> restarts = new TreeMap<>();
    List<String> differences;
    emptied();
    boolean full = faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.DISK);
    Optional<SmallDisk> disk = full ? SmallDisk.mount(profile.folder()) : Optional.empty();
    try {
      differences = Difference.between(undisturbed, replay(faults, disk, restarts));
    } catch (Exception e) {
      differences = List.of("没有跑完：" + e.getMessage());
    }
    if (!differences.isEmpty()) {
      differences = new ArrayList<>(differences);
      differences.add("日志留在 " + kept(number));
    }
    disk.ifPresent(SmallDisk::close);
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    List<String> told = faults.stream().map(Fault::toString).toList();
    return new FaultsRun(number, told, restarts, seconds, List.copyOf(differences));
  }

  private Harvest replay(
      List<Fault> faults, Optional<SmallDisk> disk, Map<String, Integer> restarts)
      throws Exception {
    if (disk.isEmpty()) {
      emptied();
    }
    Plan plan = new Plan(profile, PortPlan.anyFree(), "event", true);
    try (Stack stack =
        Stack.start(plan, new Progress(new PrintStream(OutputStream.nullOutputStream())))) {
      Publisher publisher =
          new Publisher(stack.environment(), simulate(), profile.log("publisher"), progress::say);
      Storm storm = new Storm(stack, publisher, disk, profile.folder(), progress::say);
      storm.begin(faults);
      CompletableFuture<Void> letters =
          CompletableFuture.runAsync(() -> post(publisher, stack.environment(), address(stack)));
      publisher.run();
      letters.join();
      storm.await();
      awaitWell(stack);
      new Absorption(KafkaAccess.of(stack.environment()::get), stack::requireHope, progress)
          .await();
      String assessment =
          Task.output(
              Programs.ASSESS,
              "-XX:TieredStopAtLevel=1",
              List.of("--period", QUARTER, "--json"),
              stack.environment());
      Harvest harvest = harvest(stack, assessment);
      stack.services().stream()
          .filter(service -> service.fate().restarts() > 0)
          .forEach(service -> restarts.put(service.name(), service.fate().restarts()));
      return harvest;
    }
  }

  private List<String> simulate() {
    return List.of(
        "simulate",
        "--cases",
        Long.toString(cases),
        "--seed",
        "2019",
        "--quarter",
        QUARTER,
        "--rate",
        Long.toString(Math.max(1, cases * EVENTS_A_CASE / SECONDS_OF_SENDING)));
  }

  private static Harvest harvest(Stack stack, String assessment) throws IOException, SQLException {
    String last = assessment.strip().lines().reduce((first, second) -> second).orElse("");
    String hash = new ObjectMapper().readTree(last).path("hash").asText();
    if (hash.isEmpty()) {
      throw new ChildFailure("考核没有给出封存哈希：" + last);
    }
    return Harvest.of(WarehouseAddress.of(stack.environment()), hash);
  }

  /** Not before the catalogue: whoever publishes cases publishes their items first. */
  private static void post(Publisher publisher, Map<String, String> environment, String address) {
    try {
      publisher.awaitSending();
      new Letters(environment, address).send();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String address(Stack stack) {
    return stack.services().stream()
        .filter(service -> service.name().equals(Programs.INGEST.id()))
        .findFirst()
        .map(Run.Service::address)
        .orElseThrow();
  }

  /** All that was killed runs again. */
  private static void awaitWell(Stack stack) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!stack.services().stream().allMatch(Run.Service::alive)) {
      stack.requireHope();
      if (System.nanoTime() > end) {
        throw new ChildFailure(LIMIT.toMinutes() + " 分钟后仍有服务没有恢复：" + stack.services());
      }
      Thread.sleep(200);
    }
  }

  private void emptied() {
    leaveNothingMounted();
    profile.delete();
  }

  /** For whoever ends the bench in the middle. */
  public void leaveNothingMounted() {
    SmallDisk.unmountLeftOver(profile.folder());
  }

  /** Copies the logs of a run that went wrong out of the way of the next. */
  private Path kept(int number) {
    Path target = profile.folder().resolveSibling("faults").resolve("run-" + number);
    try (Stream<Path> logs = Files.list(profile.logs())) {
      Files.createDirectories(target);
      for (Path log : logs.toList()) {
        Files.copy(
            log,
            target.resolve(log.getFileName()),
            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      return target;
    } catch (IOException e) {
      throw new ChildFailure("日志没有留下：" + e.getMessage(), e);
    }
  }

  /** For scripts. */
  public static String json(List<FaultsRun> runs) throws IOException {
    return new String(new ObjectMapper().writeValueAsBytes(runs), StandardCharsets.UTF_8);
  }
}
