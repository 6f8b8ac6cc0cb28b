package cn.sanyi.wire;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How every client of ours reaches Kafka. It can be sent to a cluster with a job; what it says of
 * itself holds no password.
 *
 * @param brokers {@code host:port} separated by commas
 * @param user null where the brokers ask for none
 * @param password null without user
 * @param security Kafka's {@code security.protocol}
 * @param mechanism Kafka's {@code sasl.mechanism}; of no consequence without user
 */
public record KafkaAccess(
    String brokers,
    @Nullable String user,
    @Nullable String password,
    String security,
    String mechanism)
    implements Serializable {
  private static final long serialVersionUID = 1;

  private static final String MECHANISM = "SCRAM-SHA-512";

  /** Brokers that ask for nothing. */
  public static KafkaAccess open(String brokers) {
    return new KafkaAccess(brokers, null, null, "PLAINTEXT", MECHANISM);
  }

  /**
   * Reads SANYI_KAFKA; SANYI_KAFKA_USER and SANYI_KAFKA_PASSWORD where the brokers ask for them;
   * SANYI_KAFKA_SECURITY (else SASL_SSL with user, PLAINTEXT without) and SANYI_KAFKA_MECHANISM
   * (else SCRAM-SHA-512).
   *
   * @param environment answers null for what is not set
   * @throws IllegalArgumentException with a Chinese sentence that says what to set
   */
  public static KafkaAccess of(UnaryOperator<String> environment) {
    String brokers = text(environment, "SANYI_KAFKA");
    if (brokers == null) {
      throw new IllegalArgumentException(
          "没有设置 SANYI_KAFKA（Kafka 地址 host:port）；请先运行 ./sanyi up，或自行设置");
    }
    String user = text(environment, "SANYI_KAFKA_USER");
    String password = text(environment, "SANYI_KAFKA_PASSWORD");
    String security = text(environment, "SANYI_KAFKA_SECURITY");
    String mechanism = text(environment, "SANYI_KAFKA_MECHANISM");
    boolean asked = security != null && security.startsWith("SASL");
    if ((user == null) != (password == null) || asked && user == null) {
      throw new IllegalArgumentException(
          "SANYI_KAFKA_USER 与 SANYI_KAFKA_PASSWORD 须同时设置：Kafka 要求登录时两个都设，不要求时都不设");
    }
    if (user != null && security != null && !asked) {
      throw new IllegalArgumentException(
          "SANYI_KAFKA_SECURITY=" + security + " 不会用到账号：请改为 SASL_SSL 或 SASL_PLAINTEXT");
    }
    return new KafkaAccess(
        brokers,
        user,
        password,
        security != null ? security : user != null ? "SASL_SSL" : "PLAINTEXT",
        mechanism != null ? mechanism : MECHANISM);
  }

  /**
   * @return by Kafka's own names, a map of the caller's own to which it adds what it wants
   */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", brokers));
    settings.put("security.protocol", security);
    if (user != null && password != null) {
      settings.put("sasl.mechanism", mechanism);
      settings.put("sasl.jaas.config", login(user, password));
    }
    return settings;
  }

  /** Kafka keeps it as a password and does not log it. */
  private String login(String name, String secret) {
    String module = mechanism.equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
    return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
        .formatted(module, quoted(name), quoted(secret));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static @Nullable String text(UnaryOperator<String> environment, String name) {
    String text = environment.apply(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  @Override
  public String toString() {
    return brokers;
  }
}
