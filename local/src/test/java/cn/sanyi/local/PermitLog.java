package cn.sanyi.local;

/**
 * A log of our own making, shaped like the real permit log: one case closed in time, one closed too
 * late and before its first record, one open.
 */
final class PermitLog {
  static final String MAPPING =
      """
      source: permits
      format: xes
      timeZone: Europe/Amsterdam
      case: case:concept:name
      activity: concept:name
      time: time:timestamp
      fields:
        channel: case:channel
        promisedDueAt: case:deadline
      constants:
        itemCode: PERMIT
      values:
        channel:
          Internet: PC
          Desk: WINDOW
      activities:
        Confirmation: ACCEPTED
        "*": step
      caseEvents:
        - {type: SUBMITTED, at: case:startdate}
        - {type: CLOSED, at: case:enddate}
      items:
        list:
          PERMIT:
            name: 许可
            unitCode: PERMITS
            level: COUNTY
            type: PERMISSION
            validFrom: 1900-01-01
      units:
        defaults: {kind: DEPARTMENT, peerGroup: PERMITS, validFrom: 1900-01-01}
        list:
          PERMITS: {name: 许可处, displayOrder: 1}
      """;

  static final String XES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
      """
          + trace("1", "Internet", "2011-03-01", "2011-03-20", "2011-03-10", "2011-03-01")
          + trace("2", "Internet", "2011-03-01", "2011-03-05", "2011-03-10", "2011-03-15")
          + trace("3", "Desk", "2011-03-01", "2011-03-20", null, "2011-03-02")
          + "</log>";

  private PermitLog() {}

  private static String trace(
      String name, String channel, String start, String deadline, String end, String record) {
    return "<trace>"
        + text("concept:name", name)
        + text("channel", channel)
        + date("startdate", start)
        + date("deadline", deadline)
        + (end == null ? "" : date("enddate", end))
        + event("Confirmation", record + "T10:00:00.000+01:00")
        + event("Check", record + "T11:00:00.000+01:00")
        + "</trace>\n";
  }

  private static String event(String activity, String time) {
    return "<event>"
        + text("concept:name", activity)
        + "<date key=\"time:timestamp\" value=\""
        + time
        + "\"/></event>";
  }

  private static String text(String key, String value) {
    return "<string key=\"" + key + "\" value=\"" + value + "\"/>";
  }

  private static String date(String key, String day) {
    return "<date key=\"" + key + "\" value=\"" + day + "T09:00:00.000+01:00\"/>";
  }
}
