package cn.sanyi.local.stack;

import cn.sanyi.local.engines.Child;
import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.engines.Configured;
import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.local.engines.Placement;
import cn.sanyi.local.profile.Credentials;
import cn.sanyi.local.profile.OwnerOnly;
import cn.sanyi.local.profile.Profile;
import cn.sanyi.local.profile.Run;
import cn.sanyi.local.supervise.Supervisor;
import cn.sanyi.local.terminal.Progress;
import cn.sanyi.model.secret.Secrets;
import cn.sanyi.registers.Registers;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.RegisterMigrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.wire.KafkaAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Engines and programs of one profile. Whatever does not wait for another starts at once. */
public final class Stack implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** Those of this process whose children are kept running. */
  private static final Set<Stack> SUPERVISING = ConcurrentHashMap.newKeySet();

  private final Plan plan;
  private final PortPlan ports;
  private final Progress progress;
  private final Credentials credentials;
  private final Map<String, String> environment = new ConcurrentHashMap<>();
  private final Supervisor supervisor;
  private final List<String> programs = new CopyOnWriteArrayList<>();
  private final List<String> engines = new CopyOnWriteArrayList<>();

  private Stack(Plan plan, PortPlan ports, Progress progress) {
    this.plan = plan;
    this.ports = ports;
    this.progress = progress;
    requireSecrets();
    OwnerOnly.tighten(plan.profile().folder());
    this.credentials = Credentials.of(plan.profile());
    this.supervisor = new Supervisor(plan.profile(), System.err::println);
  }

  private static void requireSecrets() {
    try {
      Secrets.require(System.getenv());
    } catch (IllegalArgumentException e) {
      throw new ChildFailure(e.getMessage(), e);
    }
  }

  /**
   * Starts everything, returns when all answers, and keeps it running from then on.
   *
   * @throws ChildFailure if a port is occupied or a program does not start; nothing is left running
   */
  public static Stack start(Plan plan, Progress progress) {
    PortPlan ports = plan.ports().settled(Plan.bind(), plan.withIngest());
    Stack stack = new Stack(plan, ports, progress);
    try {
      stack.startEngines(true).startPrograms();
      SUPERVISING.add(stack);
      stack.supervisor.begin(stack.environment());
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** Starts Kafka and ClickHouse alone, with topics and tables. */
  public static Stack startEnginesOnly(Plan plan, Progress progress) {
    PortPlan ports = plan.ports().settled(Plan.bind(), false);
    Stack stack = new Stack(plan, ports, progress);
    try {
      return stack.startEngines(false);
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private Stack startEngines(boolean withPostgres) {
    environment.put("SANYI_CLOCK", plan.clock());
    environment.put("SANYI_CHECKPOINTS", plan.profile().data("checkpoints").toString());
    // Whoever imports a file waits for the checkpoint after it.
    environment.put("SANYI_CHECKPOINT_INTERVAL", own("SANYI_CHECKPOINT_INTERVAL", "PT3S"));
    environment.put("SANYI_INGEST_STATE", plan.profile().data("ingest").toString());
    environment.put("SANYI_TOKEN_SECRET", credentials.tokenSecret());
    environment.put("SANYI_INGEST_TOKEN", credentials.ingestToken());
    environment.put("SANYI_API_PORT", Integer.toString(ports.api()));
    environment.put("SANYI_INGEST_PORT", Integer.toString(ports.ingest()));
    environment.put("SANYI_BIND", Plan.bind());
    environment.put("SANYI_USER", own("SANYI_USER", "sanyi"));
    environment.put("SANYI_PASSWORD", own("SANYI_PASSWORD", credentials.account()));
    environment.put("SANYI_API", api());
    environment.putAll(plan.settings());
    String definitions = own(Registers.DEFINITIONS, "");
    if (!definitions.isBlank()) {
      environment.put(Registers.DEFINITIONS, Path.of(definitions).toAbsolutePath().toString());
    }
    inParallel(
        List.of(
            () -> {
              engine("kafka", "Kafka", Configured.kafka(), this::kafka);
              Topology.createTopics(KafkaAccess.of(environment::get));
            },
            () -> {
              engine("clickhouse", "ClickHouse", Configured.clickHouse(), this::clickHouse);
              WarehouseAddress warehouse = WarehouseAddress.of(environment);
              int applied = Migrations.apply(warehouse);
              int tables = RegisterMigrations.apply(warehouse, Registers.of(environment));
              progress.say("✓ 数据仓库表已就绪（新应用 " + applied + " 个迁移，台账新建或加列的表 " + tables + " 个）");
            },
            () -> {
              if (withPostgres) {
                engine("postgres", "PostgreSQL", Configured.postgres(), this::postgres);
              }
            }));
    return this;
  }

  private void startPrograms() {
    inParallel(
        List.of(
            () -> program(Programs.STREAMING, null, "STREAMING READY"),
            () -> program(Programs.API, api(), "API READY"),
            () -> {
              if (plan.withIngest()) {
                String url = "http://" + Plan.host() + ":" + ports.ingest();
                program(Programs.INGEST, url, "INGEST READY");
              }
            }));
  }

  private Engine kafka() {
    return Engines.kafka(placement("kafka", ports.kafka(), credentials.kafka()));
  }

  private Engine clickHouse() {
    return Engines.clickHouse(
        placement("clickhouse", ports.clickHouse(), credentials.clickHouse()));
  }

  private Engine postgres() {
    return Engines.postgres(placement("postgres", ports.postgres(), credentials.postgres()));
  }

  private Placement placement(String name, int port, String password) {
    Profile profile = plan.profile();
    return new Placement(profile.data(name), profile.log(name), port, password);
  }

  /** The configured one, else one of our own, which is supervised. */
  private void engine(
      String name, String title, Optional<Engine> configured, Supplier<Engine> start) {
    Engine engine = configured.orElseGet(start);
    environment.putAll(engine.environment());
    engine
        .child()
        .ifPresentOrElse(
            child -> {
              engines.add(name);
              supervisor.add(
                  name, engine.address(), child, () -> start.get().child().orElseThrow());
            },
            () -> supervisor.addForeign(name, title, engine.address()));
    progress.say(
        "✓ " + title + " " + engine.address() + (engine.child().isEmpty() ? "（使用已有的）" : ""));
  }

  private void program(Programs program, String address, String ready) {
    Supplier<Child> start = () -> started(program, ready);
    Child child = start.get();
    programs.add(program.id());
    supervisor.add(program.id(), address, child, start);
    progress.say("✓ " + program.title() + (address == null ? "" : " " + address));
  }

  /** Ready when the child itself says so: at its port another program might answer. */
  private Child started(Programs program, String ready) {
    Path log = plan.profile().log(program.id());
    BooleanSupplier said = Probe.line(log, ready);
    Child child = Child.start(program.title(), program.command(List.of()), environment, log);
    try {
      child.awaitReady(said, LIMIT);
      return child;
    } catch (RuntimeException e) {
      child.close();
      throw e;
    }
  }

  private String api() {
    return "http://" + Plan.host() + ":" + ports.api();
  }

  private static String own(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  private static void inParallel(List<Runnable> starts) {
    ExecutorService threads = Executors.newFixedThreadPool(starts.size());
    try {
      CompletableFuture.allOf(
              starts.stream()
                  .map(start -> CompletableFuture.runAsync(start, threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      threads.shutdown();
    }
  }

  /** Variables with which another program reaches everything. */
  public Map<String, String> environment() {
    return Map.copyOf(new HashMap<>(environment));
  }

  /** What runs here, and how it fared. */
  public List<Run.Service> services() {
    return supervisor.services();
  }

  /**
   * @throws ChildFailure naming the log, if a child cannot stay up
   */
  public void requireHope() {
    supervisor.requireHope();
  }

  /**
   * @throws ChildFailure naming the log, if a child has ended, though it may run again
   */
  public void requireUndisturbed() {
    for (Run.Service service : services()) {
      if (!service.alive() || service.fate().restarts() > 0) {
        throw new ChildFailure(service.title() + " 中途退出过，原因见日志 " + service.log());
      }
    }
  }

  /** Waits until the stack is closed. */
  public void await() throws InterruptedException {
    supervisor.await();
  }

  /** For a process on its way out: else what it ends would be started again. */
  public static void closeSupervised() {
    SUPERVISING.forEach(Stack::close);
  }

  /** Stops the programs, then the engines; returns when all are gone. */
  @Override
  public void close() {
    supervisor.stop();
    SUPERVISING.remove(this);
    closeAll(programs);
    closeAll(engines);
    inParallelQuietly(Child.living().stream().<Runnable>map(child -> child::close).toList());
    Run.of(plan.profile())
        .filter(run -> run.pid() == ProcessHandle.current().pid())
        .ifPresent(run -> Run.forget(plan.profile()));
  }

  private void closeAll(List<String> names) {
    inParallelQuietly(
        supervisor.children(names).stream().<Runnable>map(child -> child::close).toList());
  }

  private static void inParallelQuietly(List<Runnable> closes) {
    if (!closes.isEmpty()) {
      inParallel(closes);
    }
  }
}
