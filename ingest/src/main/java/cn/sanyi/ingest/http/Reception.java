package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.mapping.CatalogueEntries;
import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.run.Ingestion;
import cn.sanyi.ingest.run.Taken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes requests one after the other: each is delivered and remembered as a whole, or not at all.
 */
final class Reception {
  private static final String CASE_TYPES = "cn.sanyi.case.";
  private static final String ITEM_TYPE = "cn.sanyi.item.v1";
  private static final String ORGANISATION_TYPE = "cn.sanyi.organisation.v1";
  private static final String TYPES = "”；办件事件应为 cn.sanyi.case.<事件>.v1，如 cn.sanyi.case.accepted.v1";

  /** Under either name a person becomes a token. */
  private static final Map<String, String> PERSONS =
      Map.of("applicantToken", "applicant", "handlerToken", "handler");

  private static final int MAX_SOURCES = 200;
  private static final Set<String> MEMBERS =
      Set.of(
          "caseId",
          "occurredAt",
          "revision",
          "operation",
          "recordedAt",
          "itemCode",
          "unitCode",
          "hallCode",
          "windowCode",
          "channel",
          "applicant",
          "handler",
          "step",
          "outcome",
          "reason",
          "promisedDueAt",
          "specialKind",
          "extensionDays",
          "materialCode",
          "supplyMethod");

  private final Mapping rules = rules();
  private final Tokens tokens;
  private final SentEvents registry;
  private final Outlet outlet;
  private final Clock clock;
  private final Map<String, Ingestion> bySource =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ingestion> eldest) {
          return size() > MAX_SOURCES;
        }
      };

  Reception(Tokens tokens, SentEvents registry, Outlet outlet, Clock clock) {
    this.tokens = tokens;
    this.registry = registry;
    this.outlet = outlet;
    this.clock = clock;
  }

  /** Takes the events of one request. */
  synchronized Receipt take(List<Incoming> events) {
    boolean done = false;
    try {
      List<Receipt.Entry> entries = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        Incoming event = events.get(i);
        Taken taken = take(event, i);
        entries.add(Receipt.Entry.of(i, event.id(), taken.outcome(), taken.reason()));
      }
      outlet.flush();
      registry.commit();
      done = true;
      return Receipt.of(entries);
    } finally {
      if (!done) {
        registry.rollback();
        bySource.clear();
      }
    }
  }

  private Taken take(Incoming event, int index) {
    Ingestion ingestion = ingestion(event.source());
    String location = "POST:" + (event.id() != null ? event.id() : index);
    if (event.reason() != null) {
      return ingestion.refuse(location, event.raw(), event.reason());
    } else if (event.type().startsWith(CASE_TYPES)) {
      return caseEvent(event, location, ingestion);
    }
    try {
      return switch (event.type()) {
        case ITEM_TYPE -> ingestion.enter(CatalogueEntries.item(event.data()));
        case ORGANISATION_TYPE -> ingestion.enter(CatalogueEntries.organisation(event.data()));
        default -> ingestion.refuse(location, event.raw(), "不认识的类型“" + event.type() + TYPES);
      };
    } catch (IllegalArgumentException e) {
      return ingestion.refuse(location, event.raw(), e.getMessage());
    }
  }

  private Taken caseEvent(Incoming event, String location, Ingestion ingestion) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Set<String> unknown = new TreeSet<>();
    event
        .data()
        .forEach(
            (name, text) -> {
              String known = PERSONS.getOrDefault(name, name);
              boolean taken = MEMBERS.contains(known);
              // Nobody knows what a member that we do not know says of whom.
              attributes.put(known, taken ? text : "***");
              if (!taken) {
                unknown.add(name);
              }
            });
    if (event.time() != null) {
      attributes.putIfAbsent("occurredAt", event.time());
    }
    attributes.put("id", event.id());
    attributes.put("type", event.type());
    SourceRecord record = new SourceRecord(Scope.EVENT, location, attributes, Map.of());
    if (!rules.knows(event.type())) {
      return ingestion.refuse(record, "不认识的类型“" + event.type() + TYPES);
    }
    // What no field would take up must not be dropped in silence.
    return unknown.isEmpty()
        ? ingestion.offer(record)
        : ingestion.refuse(record, "data 中有不认识的成员：" + String.join("、", unknown));
  }

  private Ingestion ingestion(String source) {
    String name = source == null || source.isBlank() ? rules.source() : source;
    return bySource.computeIfAbsent(
        name, s -> new Ingestion(rules.of(s), tokens, registry, outlet, clock));
  }

  private static Mapping rules() {
    try (InputStream in = Reception.class.getResourceAsStream("cloudevents.yaml")) {
      return Mapping.read(
          "cloudevents.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
