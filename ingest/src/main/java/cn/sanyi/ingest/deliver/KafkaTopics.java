package cn.sanyi.ingest.deliver;

import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sees to it that the topics exist. */
public final class KafkaTopics {
  private static final int SECONDS = 20;

  private KafkaTopics() {}

  /**
   * Creates the topics that are missing and names the one of the case events.
   *
   * @return Kafka's id of {@link Topics#CASE_EVENTS}
   * @throws DeliveryException where Kafka does not answer
   */
  public static String ensure(KafkaAccess kafka) {
    Map<String, Object> settings = kafka.settings();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, SECONDS * 1000);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, SECONDS * 500);
    try (Admin admin = Admin.create(settings)) {
      Set<String> present = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
      for (Map.Entry<String, Integer> topic : Topics.all().entrySet()) {
        if (!present.contains(topic.getKey())) {
          create(admin, topic.getKey(), topic.getValue());
        }
      }
      return caseEvents(admin);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw unreachable(kafka, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(kafka, e);
    }
  }

  /** A topic just made is not known to every broker at once, so ask until one knows it. */
  private static String caseEvents(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (true) {
      try {
        Map<String, TopicDescription> topics =
            admin
                .describeTopics(List.of(Topics.CASE_EVENTS))
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS);
        return topics.get(Topics.CASE_EVENTS).topicId().toString();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
            || System.nanoTime() > end) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private static void create(Admin admin, String name, int partitions)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      NewTopic topic =
          new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(kept(name));
      admin.createTopics(List.of(topic)).all().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /** The catalogue and the quarantine are states by key and must outlive any retention. */
  private static Map<String, String> kept(String name) {
    return Set.of(Topics.CASE_EVENTS, Topics.REGISTERS).contains(name)
        ? Map.of()
        : Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
  }

  static DeliveryException unreachable(KafkaAccess kafka, Exception e) {
    String remedy =
        causedBy(e, AuthenticationException.class)
            ? "）不接受这个账号；请检查 SANYI_KAFKA_USER、SANYI_KAFKA_PASSWORD 与 SANYI_KAFKA_MECHANISM"
            : "）；请先运行 ./sanyi up，或检查 SANYI_KAFKA";
    return new DeliveryException("连不上 Kafka（" + kafka.brokers() + remedy, e);
  }

  private static boolean causedBy(Throwable e, Class<? extends Throwable> kind) {
    return e != null && (kind.isInstance(e) || causedBy(e.getCause(), kind));
  }
}
