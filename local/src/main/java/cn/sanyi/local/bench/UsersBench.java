package cn.sanyi.local.bench;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.report.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * People at the console: each signed in, opening one page after another and thinking in between
 * ({@link #THINKING} on average, exponentially spread), for some time after a warm-up.
 */
public final class UsersBench {
  private static final Duration THINKING = Duration.ofSeconds(8);
  private static final Duration LONGEST_THOUGHT = Duration.ofSeconds(40);
  private static final int CASES = 500;
  private static final long SEED = 20191216;

  private final Map<String, String> environment;
  private final int users;
  private final Duration measured;
  private final UsersTally tally = new UsersTally();
  private final List<Visitor> visitors = new ArrayList<>();

  /** People, and how long they are watched. */
  public UsersBench(Map<String, String> environment, int users, Duration measured) {
    this.environment = environment;
    this.users = users;
    this.measured = measured;
  }

  /**
   * Signs everybody in, one after another: a password takes its time to check.
   *
   * @return how many are signed in
   */
  public int signIn() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int i = 0; i < users; i++) {
      Visitor visitor = new Visitor(client, environment.get("SANYI_API"), i);
      visitor.signIn(environment.get("SANYI_USER"), environment.get("SANYI_PASSWORD"));
      visitors.add(visitor);
    }
    return visitors.size();
  }

  /** Lets them work. */
  public UsersResult run(List<String> periods, Duration warmUp) throws InterruptedException {
    Page.Paths paths = paths(periods);
    long begins = System.nanoTime() + warmUp.toNanos();
    long ends = begins + measured.toNanos();
    List<Thread> threads =
        IntStream.range(0, visitors.size())
            .mapToObj(i -> new Thread(() -> work(i, paths, begins, ends), "visitor-" + i))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    return tally.result(users, measured);
  }

  private void work(int number, Page.Paths paths, long begins, long ends) {
    SplittableRandom dice = new SplittableRandom(SEED + number);
    Visitor visitor = visitors.get(number);
    think(dice, ends);
    while (System.nanoTime() < ends) {
      Page page = Page.next(dice);
      long opened = System.nanoTime();
      List<Visitor.Call> calls = visitor.open(page.calls(paths, dice));
      if (opened >= begins) {
        tally.add(page, System.nanoTime() - opened, calls);
      }
      think(dice, ends);
    }
  }

  private static void think(SplittableRandom dice, long ends) {
    double nanos = -Math.log(1 - dice.nextDouble()) * THINKING.toNanos();
    long until = System.nanoTime() + (long) Math.min(nanos, LONGEST_THOUGHT.toNanos());
    while (System.nanoTime() < Math.min(until, ends)) {
      LockSupport.parkNanos(Math.min(until, ends) - System.nanoTime());
    }
  }

  /** Units and cases that are there to be asked for. */
  private Page.Paths paths(List<String> periods) {
    Api api = new Api(environment);
    String latest = periods.get(periods.size() - 1);
    List<String> units = texts(api.get("/v1/units", latest), "unitCode");
    List<String> cases = new ArrayList<>();
    for (String of : List.of("cases", "open_overdue")) {
      cases.addAll(
          texts(
              api.get("/v1/overview/cases?period=%s&of=%s&size=%d".formatted(latest, of, CASES)),
              "caseId"));
    }
    if (units.isEmpty() || cases.isEmpty()) {
      throw new ChildFailure("接口里没有可查看的单位或办件");
    }
    return new Page.Paths(periods, units, cases);
  }

  private static List<String> texts(JsonNode list, String name) {
    return StreamSupport.stream(list.path("items").spliterator(), false)
        .map(item -> item.path(name).asText())
        .toList();
  }
}
