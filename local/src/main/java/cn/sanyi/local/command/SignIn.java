package cn.sanyi.local.command;

import java.util.Map;

/** Where the console is and how to sign in. */
final class SignIn {
  private SignIn() {}

  static String of(Map<String, String> environment) {
    return "控制台 %s%n用户 %s  密码 %s"
        .formatted(
            environment.get("SANYI_API"),
            environment.get("SANYI_USER"),
            environment.get("SANYI_PASSWORD"));
  }
}
