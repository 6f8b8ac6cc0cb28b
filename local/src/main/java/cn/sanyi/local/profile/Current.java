package cn.sanyi.local.profile;

import cn.sanyi.local.engines.ChildFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment that a command works in: that of what runs here, else the caller's own. */
public final class Current {
  private Current() {}

  /** What runs here: {@code up} before {@code demo}. */
  public static Optional<Run> run() {
    return Stream.of(Profile.UP, Profile.DEMO)
        .map(Profile::of)
        .flatMap(profile -> Run.of(profile).stream())
        .findFirst();
  }

  /**
   * Variables for a program that needs what {@code needed} names.
   *
   * @param needed a variable such as SANYI_KAFKA
   * @throws ChildFailure if nothing runs here and the variable is not set
   */
  public static Map<String, String> environment(String needed) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    Optional<Run> run = run();
    run.ifPresent(
        found -> {
          found.requireAlive();
          found.environment().forEach(environment::putIfAbsent);
        });
    if (environment.getOrDefault(needed, "").isBlank()) {
      throw new ChildFailure("三一没有在运行：请先运行 ./sanyi up（或设置 " + needed + " 指向已有的服务）");
    }
    return environment;
  }
}
