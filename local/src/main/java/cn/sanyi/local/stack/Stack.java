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
import cn.sanyi.local.terminal.Progress;
import cn.sanyi.model.secret.Secrets;
import cn.sanyi.warehouse.migration.Migrations;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.wire.KafkaAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Engines and programs of one profile. Whatever does not wait for another starts at once. */
public final class Stack implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Plan plan;
  private final PortPlan ports;
  private final Progress progress;
  private final Credentials credentials;
  private final Map<String, String> environment = new ConcurrentHashMap<>();
  private final List<Run.Service> services = new CopyOnWriteArrayList<>();
  private final List<Child> programs = new CopyOnWriteArrayList<>();
  private final List<Engine> engines = new CopyOnWriteArrayList<>();

  private Stack(Plan plan, PortPlan ports, Progress progress) {
    this.plan = plan;
    this.ports = ports;
    this.progress = progress;
    requireSecrets();
    OwnerOnly.tighten(plan.profile().folder());
    this.credentials = Credentials.of(plan.profile());
  }

  private static void requireSecrets() {
    try {
      Secrets.require(System.getenv());
    } catch (IllegalArgumentException e) {
      throw new ChildFailure(e.getMessage(), e);
    }
  }

  /**
   * Starts everything and returns when all answers.
   *
   * @throws ChildFailure if a port is occupied or a program does not start; nothing is left running
   */
  public static Stack start(Plan plan, Progress progress) {
    PortPlan ports = plan.ports().settled(Plan.bind(), plan.withIngest());
    Stack stack = new Stack(plan, ports, progress);
    try {
      stack.startEngines(true).startPrograms();
      Run.write(plan.profile(), stack.environment(), List.copyOf(stack.services));
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
    inParallel(
        List.of(
            () -> {
              engine("kafka", "Kafka", Configured.kafka().orElseGet(this::kafka));
              Topology.createTopics(KafkaAccess.of(environment::get));
            },
            () -> {
              engine(
                  "clickhouse", "ClickHouse", Configured.clickHouse().orElseGet(this::clickHouse));
              int applied = Migrations.apply(WarehouseAddress.of(environment));
              progress.say("✓ 数据仓库表已就绪（新应用 " + applied + " 个迁移）");
            },
            () -> {
              if (withPostgres) {
                engine("postgres", "PostgreSQL", Configured.postgres().orElseGet(this::postgres));
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

  private void engine(String name, String title, Engine engine) {
    engines.add(engine);
    environment.putAll(engine.environment());
    services.add(
        new Run.Service(
            name,
            title,
            engine.child().map(child -> child.handle().pid()).orElse(0L),
            engine.address(),
            engine.child().map(child -> child.log().toString()).orElse(null)));
    progress.say(
        "✓ " + title + " " + engine.address() + (engine.child().isEmpty() ? "（使用已有的）" : ""));
  }

  /** Ready when the child itself says so: at its port another program might answer. */
  private void program(Programs program, String address, String ready) {
    Path log = plan.profile().log(program.id());
    BooleanSupplier said = Probe.line(log, ready);
    Child child = Child.start(program.title(), program.command(List.of()), environment, log);
    programs.add(child);
    child.awaitReady(said, LIMIT);
    services.add(
        new Run.Service(
            program.id(), program.title(), child.handle().pid(), address, log.toString()));
    progress.say("✓ " + program.title() + (address == null ? "" : " " + address));
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

  /** Every child that lives or lived. */
  public List<Child> children() {
    List<Child> children = new java.util.ArrayList<>(programs);
    engines.forEach(engine -> engine.child().ifPresent(children::add));
    return children;
  }

  /**
   * @throws ChildFailure naming the log, if a child is dead
   */
  public void requireAlive() {
    children().forEach(Child::requireAlive);
  }

  /** Stops the programs, then the engines; returns when all are gone. */
  @Override
  public void close() {
    inParallelQuietly(programs.stream().<Runnable>map(child -> child::close).toList());
    inParallelQuietly(engines.stream().<Runnable>map(engine -> engine::close).toList());
    inParallelQuietly(Child.living().stream().<Runnable>map(child -> child::close).toList());
    Run.of(plan.profile())
        .filter(run -> run.pid() == ProcessHandle.current().pid())
        .ifPresent(run -> Run.forget(plan.profile()));
  }

  private static void inParallelQuietly(List<Runnable> closes) {
    if (!closes.isEmpty()) {
      inParallel(closes);
    }
  }
}
