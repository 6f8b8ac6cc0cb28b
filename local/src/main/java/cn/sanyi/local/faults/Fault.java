package cn.sanyi.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One thing that goes wrong.
 *
 * @param kind what
 * @param target to which child; null where it is to all of them
 * @param at when, after the first event was sent off
 */
record Fault(Kind kind, String target, Duration at) {
  /** Of PostgreSQL the process that watches it, and the server itself. */
  static final String POSTMASTER = "postmaster";

  /** Whoever sends the simulated cases. */
  static final String PUBLISHER = "publisher";

  /** Those that the cases pass through die more often. */
  private static final List<String> TARGETS =
      List.of(
          "kafka",
          "kafka",
          "clickhouse",
          "clickhouse",
          "streaming",
          "streaming",
          "streaming",
          PUBLISHER,
          "postgres",
          POSTMASTER,
          "api",
          "ingest");

  private static final int WINDOW_MILLIS = 12_000;
  private static final int MOST_KILLS = 3;

  /** What can go wrong. */
  enum Kind {
    /** SIGKILL. */
    KILL("强行终止"),
    /** SIGSTOP, and after 20 seconds SIGCONT. */
    HOLD("停住 20 秒"),
    /** The state folder's file system is full for eight seconds. */
    DISK("写满磁盘 8 秒");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  /**
   * What goes wrong in a run: one to three kills, and now and then something that takes longer.
   *
   * @param seed with the run's number decides everything
   */
  static List<Fault> plan(long seed, int run) {
    // Neighbouring seeds of Random begin alike.
    Random random = new Random(seed * 1_000_003 + run * 7_919L);
    random.nextLong();
    List<Fault> faults = new ArrayList<>();
    for (int kills = 1 + random.nextInt(MOST_KILLS); kills > 0; kills--) {
      faults.add(new Fault(Kind.KILL, target(random), moment(random)));
    }
    Set<Kind> rest = EnumSet.complementOf(EnumSet.of(Kind.KILL));
    for (Kind kind : rest) {
      if (random.nextInt(3) == 0) {
        String target = target(random);
        faults.add(new Fault(kind, kind == Kind.DISK ? null : target, moment(random)));
      }
    }
    faults.sort(Comparator.comparing(Fault::at));
    return List.copyOf(faults);
  }

  private static String target(Random random) {
    return TARGETS.get(random.nextInt(TARGETS.size()));
  }

  private static Duration moment(Random random) {
    return Duration.ofMillis(random.nextInt(WINDOW_MILLIS));
  }

  @Override
  public String toString() {
    String what = target == null ? kind.title : kind.title + " " + target;
    return "%.1f 秒 %s".formatted(at.toMillis() / 1000.0, what);
  }
}
