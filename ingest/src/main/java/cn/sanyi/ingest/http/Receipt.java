package cn.sanyi.ingest.http;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.run.Outcome;
import cn.sanyi.ingest.run.Taken;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * The answer to a request.
 *
 * @param read events in the request
 * @param accepted valid and taken by Kafka
 * @param duplicate taken before
 * @param quarantined refused and kept with the reason
 * @param events what became of each, in the order of the request
 */
@Schema(description = "每个事件的处理结果，顺序与请求相同")
record Receipt(int read, int accepted, int duplicate, int quarantined, List<Entry> events) {

  /**
   * What became of one event.
   *
   * @param index its place in the request, from 0
   * @param id its CloudEvents id, or null where it has none
   * @param outcome accepted, duplicate or quarantined
   * @param reason Chinese sentence where it is quarantined, else null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      @Schema(minimum = "0", maximum = "999") int index,
      @Schema(description = "没有可用的 id 时没有此项", maxLength = 200) String id,
      @Schema(allowableValues = {"accepted", "duplicate", "quarantined"}) String outcome,
      @Schema(description = "隔离的原因与处理办法；没有隔离时没有此项", maxLength = 600) String reason) {

    static Entry of(int index, String id, Taken taken) {
      boolean refused = taken.outcome() == Outcome.QUARANTINED;
      Outcome told = taken.outcome() == Outcome.REVISED ? Outcome.ACCEPTED : taken.outcome();
      return new Entry(
          index,
          refused ? Scrubber.text(id) : id,
          told.name().toLowerCase(Locale.ROOT),
          taken.reason());
    }
  }

  static Receipt of(List<Entry> entries) {
    return new Receipt(
        entries.size(),
        count(entries, "accepted"),
        count(entries, "duplicate"),
        count(entries, "quarantined"),
        List.copyOf(entries));
  }

  private static int count(List<Entry> entries, String outcome) {
    return (int) entries.stream().filter(entry -> entry.outcome().equals(outcome)).count();
  }
}
