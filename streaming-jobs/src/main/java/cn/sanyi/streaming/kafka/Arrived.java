package cn.sanyi.streaming.kafka;

import cn.sanyi.model.quarantine.Quarantined;
import java.time.Instant;
import java.util.Base64;

/**
 * A record as it came from Kafka. The bytes stay encoded until the one place that needs them, so
 * that the shuffle to the case's task moves bytes and nothing is decoded twice.
 *
 * @param topic where it stood
 * @param partition where it stood
 * @param offset where it stood
 * @param caseId the case it belongs to; empty where it belongs to none or cannot be read
 * @param clock epoch ms at which its source wrote it down, or {@link #NO_CLOCK}
 * @param tick whether it only moves the clock
 * @param bytes the value as received; empty for a record without one
 */
public record Arrived(
    String topic,
    int partition,
    long offset,
    String caseId,
    long clock,
    boolean tick,
    byte[] bytes) {
  /** The record carries no time. */
  public static final long NO_CLOCK = Long.MIN_VALUE;

  private static final int RAW_LIMIT = 48 * 1024;

  /** Its place in Kafka. */
  public String place() {
    return topic + "/" + partition + ":" + offset;
  }

  /** The row by which a record is kept that cannot be read; its id is its place in Kafka. */
  public Quarantined refused(Instant at) {
    return refused(at, "消息不是本系统的 Avro 格式或已损坏，无法解码；请检查写入该主题的程序，改正后重新发送（原文为 Base64）");
  }

  /** The same for a record that can be read and not be used, with the reason in Chinese. */
  public Quarantined refused(Instant at, String reason) {
    byte[] kept = bytes.length <= RAW_LIMIT ? bytes : java.util.Arrays.copyOf(bytes, RAW_LIMIT);
    String raw = Base64.getEncoder().encodeToString(kept);
    return new Quarantined(place(), "kafka", place(), reason, raw, at, null);
  }

  /** The row that says that the record came in after all. */
  public Quarantined resolved(Instant at) {
    return new Quarantined(place(), "kafka", place(), Quarantined.RESOLVED, "", at, null);
  }
}
