package cn.sanyi.local.bench;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.report.Api;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.wire.CaseCodec;
import cn.sanyi.wire.KafkaAccess;
import cn.sanyi.wire.Publishing;
import cn.sanyi.wire.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One event of a case of its own: what becomes of it shows that the stream works again. */
public final class Probe {
  private static final String SOURCE = "bench";

  private Probe() {}

  /** Writes the event to Kafka; returns when Kafka has it. */
  public static void send(Map<String, String> environment) {
    Instant now = Instant.now();
    CaseEvent event =
        CaseEvent.builder(SOURCE + ":rest-" + now.toEpochMilli(), EventType.ACCEPTED, now)
            .eventId("rest")
            .source(SOURCE)
            .recordedAt(now)
            .build();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Publishing.settings(KafkaAccess.of(environment::get)),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(Topics.CASE_EVENTS, event.caseId(), CaseCodec.encode(event)))
          .get();
    } catch (ExecutionException e) {
      throw new ChildFailure("Kafka 没有接收事件：" + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure("等待被中断", e);
    }
  }

  /**
   * How many cases the API knows, all periods together; the probe's is of no unit of the county.
   */
  public static long cases(Map<String, String> environment) {
    JsonNode overview = new Api(environment).get("/v1/overview", "all");
    return overview.path("cases").asLong(0) + overview.path("outside").asLong(0);
  }
}
