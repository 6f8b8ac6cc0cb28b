package cn.sanyi.local.flow;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.terminal.Progress;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until the Flink job has absorbed what was published: it commits a record's offset with the
 * checkpoint that made the record's consequences visible in ClickHouse.
 */
public final class Absorption {
  /** The job's consumer group. */
  static final String GROUP = "sanyi-streaming";

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration REPORT = Duration.ofSeconds(5);
  private static final Duration STALL = Duration.ofMinutes(3);

  private final KafkaAccess kafka;
  private final Runnable requireHope;
  private final Progress progress;

  /**
   * @param kafka where its brokers are
   * @param requireHope throws if the stream cannot advance any more
   * @param progress told how much is left
   */
  public Absorption(KafkaAccess kafka, Runnable requireHope, Progress progress) {
    this.kafka = kafka;
    this.requireHope = requireHope;
    this.progress = progress;
  }

  /**
   * Returns when everything published before this call is visible.
   *
   * @throws ChildFailure if the stream is dead or has not moved for minutes
   */
  public void await() {
    try (Admin admin = Admin.create(kafka.settings())) {
      Map<TopicPartition, Long> ends = ends(admin);
      long total = ends.values().stream().mapToLong(Long::longValue).sum();
      long left = left(admin, ends);
      long moved = System.nanoTime();
      long told = moved;
      while (left > 0) {
        requireHope.run();
        Thread.sleep(POLL.toMillis());
        long now = System.nanoTime();
        long next = left(admin, ends);
        moved = next < left ? now : moved;
        left = next;
        if (left > 0 && now - told > REPORT.toNanos()) {
          progress.say("  流处理已吸收 %,d / %,d 条".formatted(total - left, total));
          told = now;
        }
        if (now - moved > STALL.toNanos()) {
          throw new ChildFailure(
              "流处理 " + STALL.toMinutes() + " 分钟没有前进，还剩 " + left + " 条：请看 ./sanyi logs streaming");
        }
      }
    } catch (ExecutionException e) {
      throw unanswered(kafka, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** How many records the topics of a Kafka hold. */
  static long published(KafkaAccess kafka) {
    try (Admin admin = Admin.create(kafka.settings())) {
      return ends(admin).values().stream().mapToLong(Long::longValue).sum();
    } catch (ExecutionException e) {
      throw unanswered(kafka, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static ChildFailure unanswered(KafkaAccess kafka, ExecutionException e) {
    return new ChildFailure("Kafka " + kafka.brokers() + " 没有应答：" + e.getCause().getMessage(), e);
  }

  private static ChildFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new ChildFailure("等待被中断", e);
  }

  private static Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    Set<String> existing = admin.listTopics().names().get();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicDescription topic :
        admin
            .describeTopics(Topics.all().keySet().stream().filter(existing::contains).toList())
            .allTopicNames()
            .get()
            .values()) {
      topic
          .partitions()
          .forEach(
              part ->
                  asked.put(
                      new TopicPartition(topic.name(), part.partition()), OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
        admin.listOffsets(asked).all().get().entrySet()) {
      ends.put(end.getKey(), end.getValue().offset());
    }
    return ends;
  }

  private static long left(Admin admin, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
    long left = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata offset = committed.get(end.getKey());
      left += Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
    }
    return left;
  }
}
