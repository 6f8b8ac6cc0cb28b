package cn.sanyi.local.kafka;

import cn.sanyi.local.engines.Placement;
import java.util.Properties;

/**
 * Who may speak to the broker: `sanyi`, whose password the parent chose, and the broker itself to
 * itself, whose password is new at each start and known to nobody else. By SCRAM, so that a program
 * that takes the port of a broker that is gone learns no password.
 */
final class Logins {
  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String BROKER = "broker";

  private Logins() {}

  /** Adds them; what is added is never to be written to a file. */
  static void into(Properties properties, String password) {
    String own = Placement.randomPassword();
    properties.setProperty("sasl.enabled.mechanisms", MECHANISM);
    properties.setProperty("sasl.mechanism.inter.broker.protocol", MECHANISM);
    properties.setProperty("sasl.mechanism.controller.protocol", MECHANISM);
    listener(properties, "client", own, " user_sanyi=\"" + password + "\"");
    listener(properties, "controller", own, "");
  }

  private static void listener(Properties properties, String name, String own, String more) {
    String prefix = "listener.name." + name + ".scram-sha-512.sasl.";
    properties.setProperty(prefix + "server.callback.handler.class", KnownUsers.class.getName());
    properties.setProperty(
        prefix + "jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\" user_%s=\"%s\"%s;"
            .formatted(BROKER, own, BROKER, own, more));
  }
}
