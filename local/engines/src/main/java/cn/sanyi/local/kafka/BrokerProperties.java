package cn.sanyi.local.kafka;

import java.nio.file.Path;
import java.util.Properties;

/**
 * What a lone broker needs: every internal topic on one replica, quick groups, no topics by
 * accident.
 */
final class BrokerProperties {
  private BrokerProperties() {}

  static Properties of(Path data, int port, int controllerPort) {
    Properties properties = new Properties();
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", "1");
    properties.setProperty(
        "listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    properties.setProperty("advertised.listeners", "CLIENT://127.0.0.1:" + port);
    properties.setProperty("controller.listener.names", "CONTROLLER");
    properties.setProperty("inter.broker.listener.name", "CLIENT");
    properties.setProperty(
        "listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
    properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    properties.setProperty("log.dirs", data.toString());
    properties.setProperty("offsets.topic.replication.factor", "1");
    properties.setProperty("offsets.topic.num.partitions", "4");
    properties.setProperty("transaction.state.log.replication.factor", "1");
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("transaction.state.log.num.partitions", "4");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    properties.setProperty("auto.create.topics.enable", "false");
    properties.setProperty("log.retention.hours", "-1");
    quiet(properties);
    return properties;
  }

  /** Nothing is written where nothing happens: no word twice a second that all is well. */
  private static void quiet(Properties properties) {
    properties.setProperty("metadata.max.idle.interval.ms", "0");
    properties.setProperty("replica.high.watermark.checkpoint.interval.ms", "60000");
  }
}
