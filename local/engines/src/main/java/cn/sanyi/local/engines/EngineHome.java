package cn.sanyi.local.engines;

import java.nio.file.Path;

/** Where fetched engines are kept, shared by all profiles and tests. */
public final class EngineHome {
  private EngineHome() {}

  /** SANYI_ENGINES, or `engines` in SANYI_HOME, or `.sanyi/engines` in the checkout. */
  public static Path folder() {
    String engines = System.getenv("SANYI_ENGINES");
    if (engines != null && !engines.isBlank()) {
      return Path.of(engines).toAbsolutePath();
    }
    return sanyiHome().resolve("engines");
  }

  /** The state folder: SANYI_HOME, or `.sanyi` in the checkout. */
  public static Path sanyiHome() {
    String home = System.getenv("SANYI_HOME");
    return home == null || home.isBlank()
        ? ClassPath.root().resolve(".sanyi")
        : Path.of(home).toAbsolutePath();
  }
}
