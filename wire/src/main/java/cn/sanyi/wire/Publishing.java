package cn.sanyi.wire;

import java.util.Map;

/** What every producer to our topics owes the events, by Kafka's own names of settings. */
public final class Publishing {
  private Publishing() {}

  /**
   * Idempotent, acknowledged by all replicas, compressed. One request in flight: with more, the
   * first batches to a new topic can overtake one another, and the one overtaken is never accepted
   * (KAFKA-15591).
   *
   * @param kafka where the brokers are
   * @return a map of the caller's own, to which it adds how long it waits and gathers
   */
  public static Map<String, Object> settings(KafkaAccess kafka) {
    Map<String, Object> settings = kafka.settings();
    settings.put("enable.idempotence", true);
    settings.put("max.in.flight.requests.per.connection", 1);
    settings.put("acks", "all");
    settings.put("compression.type", "lz4");
    return settings;
  }
}
