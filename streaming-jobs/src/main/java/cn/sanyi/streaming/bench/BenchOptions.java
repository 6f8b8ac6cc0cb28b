package cn.sanyi.streaming.bench;

import cn.sanyi.streaming.StreamingSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How the benchmark is run.
 *
 * @param events records in the backlog
 * @param seed of the simulated county
 * @param json one JSON document instead of a table
 */
record BenchOptions(long events, long seed, boolean json) {

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a Chinese sentence for anything unknown
   */
  static BenchOptions of(String[] args) {
    long events = 2_000_000;
    long seed = 1;
    boolean json = false;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--json" -> json = true;
        case "--events" -> events = number(args, ++i);
        case "--seed" -> seed = number(args, ++i);
        default ->
            throw new IllegalArgumentException(
                "未知选项 " + args[i] + "；可用 --events N、--seed S、--json");
      }
    }
    return new BenchOptions(events, seed, json);
  }

  private static long number(String[] args, int index) {
    if (index >= args.length || !args[index].matches("\\d{1,10}")) {
      throw new IllegalArgumentException(args[index - 1] + " 后面应是一个非负整数");
    }
    return Long.parseLong(args[index]);
  }

  /** The job's settings, with checkpoints in a folder of the benchmark's own. */
  static StreamingSettings settings(Path checkpoints) {
    Map<String, String> own = new HashMap<>(System.getenv());
    own.put("SANYI_CHECKPOINTS", checkpoints.toString());
    own.remove("SANYI_FLINK");
    return StreamingSettings.of(own);
  }
}
