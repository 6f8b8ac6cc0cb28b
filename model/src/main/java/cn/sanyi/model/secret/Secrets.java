package cn.sanyi.model.secret;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What every program asks of the secrets in its environment before it does anything else. */
public final class Secrets {
  private static final Pattern SECRET = Pattern.compile("SANYI_(\\w+_)?(PASSWORD|TOKEN|SECRET)");

  /** How the values of .env.example begin. */
  private static final String PLACEHOLDER = "change-me";

  private Secrets() {}

  /**
   * Refuses secrets that are set, but empty or still those of the example. A secret that is not set
   * at all is the program's own matter.
   *
   * @param environment of the process; no value of it is repeated
   * @throws IllegalArgumentException with one Chinese line that says what to do
   */
  public static void require(Map<String, String> environment) {
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (SECRET.matcher(name).matches()) {
                require(name, value);
              }
            });
  }

  private static void require(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          name + " 是空的：请填写自己的密钥（如 openssl rand -hex 24 的输出），或去掉这项设置");
    }
    if (value.strip().startsWith(PLACEHOLDER)) {
      throw new IllegalArgumentException(name + " 还是示例里的值：请换成自己的密钥（如 openssl rand -hex 24 的输出）再启动");
    }
  }
}
