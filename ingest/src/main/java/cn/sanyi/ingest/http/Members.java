package cn.sanyi.ingest.http;

import static cn.sanyi.ingest.http.Member.CODE;
import static cn.sanyi.ingest.http.Member.DEADLINE;
import static cn.sanyi.ingest.http.Member.FLAG;
import static cn.sanyi.ingest.http.Member.LIST;
import static cn.sanyi.ingest.http.Member.REVISION;
import static cn.sanyi.ingest.http.Member.SYMBOL;
import static cn.sanyi.ingest.http.Member.TEXT;
import static cn.sanyi.ingest.http.Member.TIME;
import static cn.sanyi.ingest.http.Member.WHOLE;

import java.util.LinkedHashMap;
import java.util.Map;

/** The members that {@code data} may have, by the type of the event. */
enum Members {
  CASE(
      "cn.sanyi.case.",
      of(CODE, "caseId", "itemCode", "unitCode", "hallCode", "windowCode", "materialCode"),
      of(TIME, "occurredAt", "recordedAt"),
      of(DEADLINE, "promisedDueAt"),
      of(REVISION, "revision"),
      of(SYMBOL, "operation", "channel", "outcome", "specialKind", "supplyMethod"),
      of(TEXT, "applicant", "handler", "applicantToken", "handlerToken", "step", "reason"),
      of(WHOLE, "extensionDays")),
  ITEM(
      "cn.sanyi.item.v1",
      of(CODE, "code", "unitCode", "hallCode", "validFrom", "validTo"),
      of(TEXT, "name", "stepLimits"),
      of(SYMBOL, "level", "type", "promisedUnit", "statutoryUnit"),
      of(LIST, "exemptions"),
      of(FLAG, "instant", "suspendsOnCorrection", "onlineSubmission", "linkWorks"),
      of(FLAG, "integratedWindow", "bindingVerified", "onceListed", "highFrequency"),
      of(WHOLE, "version", "promisedLimit", "statutoryLimit", "declaredVisits"),
      of(WHOLE, "materials", "baselineMaterials")),
  ORGANISATION(
      "cn.sanyi.organisation.v1",
      of(CODE, "code", "parentCode", "validFrom", "validTo"),
      of(TEXT, "name", "peerGroup"),
      of(SYMBOL, "kind"),
      of(FLAG, "answersAlerts"),
      of(WHOLE, "version", "displayOrder"));

  private final String type;
  private final Map<String, Member> kinds = new LinkedHashMap<>();

  @SafeVarargs
  Members(String type, Map<String, Member>... kinds) {
    this.type = type;
    for (Map<String, Member> some : kinds) {
      this.kinds.putAll(some);
    }
  }

  /** Kinds of value by name. */
  Map<String, Member> kinds() {
    return kinds;
  }

  /** The members of events of a type, or null where nobody knows that type. */
  static Members of(String eventType) {
    for (Members members : values()) {
      if (members == CASE ? eventType.startsWith(members.type) : eventType.equals(members.type)) {
        return members;
      }
    }
    return null;
  }

  private static Map<String, Member> of(Member kind, String... names) {
    Map<String, Member> kinds = new LinkedHashMap<>();
    for (String name : names) {
      kinds.put(name, kind);
    }
    return kinds;
  }
}
