package cn.sanyi.local.command;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.engines.Configured;
import cn.sanyi.local.profile.Profile;

/** The profile that measurements have to themselves, on engines of their own. */
final class BenchProfile {
  private BenchProfile() {}

  /**
   * The profile, empty.
   *
   * @throws ChildFailure where an engine is configured that others may use
   */
  static Profile emptied(String bench, String harm) {
    requireOwnEngines(bench, harm);
    return emptied();
  }

  /** The profile, empty, whichever engines are used. */
  static Profile emptied() {
    Profile profile = Profile.of("bench");
    profile.delete();
    StopOnExit.install(() -> {});
    return profile;
  }

  static void requireOwnEngines(String bench, String harm) {
    Configured.first()
        .ifPresent(
            name -> {
              throw new ChildFailure(bench + " " + harm + "，只在自己启动的引擎上运行：请先取消 " + name);
            });
  }
}
