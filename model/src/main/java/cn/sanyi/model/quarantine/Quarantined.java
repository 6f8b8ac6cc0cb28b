package cn.sanyi.model.quarantine;

import cn.sanyi.model.Code;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that was refused, kept as received; key id. The same on Kafka and in the warehouse.
 *
 * @param id the same record refused again for the same reason has the same id
 * @param source name of the source system
 * @param location where it stood: {@code file:line} or {@code request:index}
 * @param reason Chinese sentence: what is wrong and what to do
 * @param raw the record as received, at most 64 KiB
 * @param at when it was refused
 * @param mapping the mapping in use, or null
 */
public record Quarantined(
    String id,
    @Code String source,
    String location,
    String reason,
    String raw,
    Instant at,
    @Code @Nullable String mapping) {

  /** The reason with which a record's last message says that it was brought in after all. */
  public static final String RESOLVED = "已重放";

  /** Whether the record was brought in after all: it no longer counts as quarantined. */
  public boolean resolved() {
    return reason.equals(RESOLVED);
  }
}
