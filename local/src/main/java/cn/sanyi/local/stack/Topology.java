package cn.sanyi.local.stack;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Topics on the broker, created where absent; a broker's own defaults say how often replicated. */
final class Topology {
  private Topology() {}

  static void createTopics(KafkaAccess kafka) {
    try (Admin admin = Admin.create(kafka.settings())) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topics.all().entrySet().stream()
              .filter(topic -> !existing.contains(topic.getKey()))
              .map(
                  topic ->
                      new NewTopic(topic.getKey(), Optional.of(topic.getValue()), Optional.empty()))
              .toList();
      admin.createTopics(missing).all().get();
    } catch (ExecutionException e) {
      throw new ChildFailure(
          "Kafka " + kafka.brokers() + " 上无法建立主题：" + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure("等待被中断", e);
    }
  }
}
