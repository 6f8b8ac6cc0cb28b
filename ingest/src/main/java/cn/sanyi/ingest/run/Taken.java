package cn.sanyi.ingest.run;

/**
 * What became of one record.
 *
 * @param outcome in one word
 * @param reason Chinese sentence why it is quarantined, else null
 * @param quarantineId under which it is quarantined, else null
 */
public record Taken(Outcome outcome, String reason, String quarantineId) {
  static Taken of(Outcome outcome) {
    return new Taken(outcome, null, null);
  }
}
