package cn.sanyi.county;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is true of a simulated county: what any correct pipeline counts at the quarter's end, and
 * which cases carry planted misconduct. Kept apart from the events, to score detection later.
 *
 * @param settings the county it is about
 * @param totals what arrives and what it amounts to
 * @param planted ids of the cases that show each misconduct, in order of their numbers; every
 *     misconduct is a key
 */
public record CountyTruth(
    CountySettings settings, Totals totals, Map<Misconduct, List<String>> planted) {

  /**
   * Counts at the quarter's end.
   *
   * @param arrivals events that arrive, repeats included
   * @param duplicates arrivals whose (case, event, revision) arrived before
   * @param revisions arrivals by which a source says an event anew
   * @param deletions arrivals by which a source takes an event back
   * @param standing events that stand
   * @param cases cases of which at least one event stands
   * @param deletedCases cases of which every event was taken back
   * @param online cases that came by PC or mobile and were not filed by a window
   * @param accepted cases with an acceptance that stands
   * @param closed cases closed by a decision
   * @param notAccepted cases 不予受理/不受理
   * @param withdrawn cases 撤件
   * @param revoked cases 撤销/作废
   */
  public record Totals(
      long arrivals,
      long duplicates,
      long revisions,
      long deletions,
      long standing,
      long cases,
      long deletedCases,
      long online,
      long accepted,
      long closed,
      long notAccepted,
      long withdrawn,
      long revoked) {

    /** Cases not ended. */
    public long open() {
      return cases - closed - notAccepted - withdrawn - revoked;
    }
  }

  /** One JSON object a line: the totals first, then one line for each planted case. */
  public Stream<String> jsonLines() {
    return Stream.concat(
        Stream.of(totalsLine()),
        planted.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(id -> line(entry.getKey(), id))));
  }

  // Nothing here needs escaping: codes, digits and our own Chinese names.
  private static String line(Misconduct misconduct, String caseId) {
    return "{\"kind\":\"misconduct\",\"code\":\"%s\",\"name\":\"%s\",\"caseId\":\"%s\"}"
        .formatted(misconduct, misconduct.chinese(), caseId);
  }

  private String totalsLine() {
    return ("{\"kind\":\"totals\",\"seed\":%d,\"applications\":%d,\"from\":\"%s\",\"to\":\"%s\","
            + "\"arrivals\":%d,\"duplicates\":%d,\"revisions\":%d,\"deletions\":%d,\"standing\":%d,"
            + "\"cases\":%d,\"deletedCases\":%d,\"online\":%d,\"accepted\":%d,\"closed\":%d,"
            + "\"notAccepted\":%d,\"withdrawn\":%d,\"revoked\":%d,\"open\":%d}")
        .formatted(
            settings.seed(),
            settings.cases(),
            settings.quarter().from(),
            settings.quarter().to(),
            totals.arrivals,
            totals.duplicates,
            totals.revisions,
            totals.deletions,
            totals.standing,
            totals.cases,
            totals.deletedCases,
            totals.online,
            totals.accepted,
            totals.closed,
            totals.notAccepted,
            totals.withdrawn,
            totals.revoked,
            totals.open());
  }
}
