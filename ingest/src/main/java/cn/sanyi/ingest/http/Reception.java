package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.mapping.CaseMapping;
import cn.sanyi.ingest.mapping.CatalogueEntries;
import cn.sanyi.ingest.mapping.RegisterMapping;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.run.Ingestion;
import cn.sanyi.ingest.run.Taken;
import cn.sanyi.registers.Register;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes requests one after the other: each is delivered and remembered as a whole, or not at all.
 * Not thread-safe: {@link Gate} lets one request through at a time.
 */
final class Reception {
  private static final String TYPES =
      "；办件事件应为 cn.sanyi.case.<事件>.v1，如 cn.sanyi.case.accepted.v1，台账记录应为 cn.sanyi.<台账代码>.v1";

  /** Under either name a person becomes a token. */
  private static final Map<String, String> PERSONS =
      Map.of("applicantToken", "applicant", "handlerToken", "handler");

  private static final int MAX_SOURCES = 200;

  private final CaseMapping rules = rules();
  private final EventTypes types;
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

  Reception(EventTypes types, Tokens tokens, SentEvents registry, Outlet outlet, Clock clock) {
    this.types = types;
    this.tokens = tokens;
    this.registry = registry;
    this.outlet = outlet;
    this.clock = clock;
  }

  /** Takes the events of one request. */
  Receipt take(List<Incoming> events) {
    boolean done = false;
    try {
      List<Receipt.Entry> entries = new ArrayList<>();
      for (int i = 0; i < events.size(); i++) {
        Incoming event = events.get(i);
        Taken taken = take(event, i);
        entries.add(Receipt.Entry.of(i, event.id(), taken));
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
    EventTypes.Data data = event.type() == null ? null : types.of(event.type());
    Ingestion ingestion = ingestion(event.source(), data == null ? null : data.register());
    String location = "POST:" + (event.id() != null ? event.id() : index);
    if (event.raw() != null) {
      return ingestion.refuse(location, event.raw(), event.reason());
    } else if (event.reason() != null) {
      return ingestion.refuse(record(event, location), event.reason());
    }
    if (data != null && data.register() != null) {
      return ingestion.offer(record(event, location));
    }
    Members members = data == null ? null : data.members();
    if (members == null || members == Members.CASE && !rules.knows(event.type())) {
      return ingestion.refuse(record(event, location), unknown(event.type()));
    } else if (members == Members.CASE) {
      return ingestion.offer(record(event, location));
    }
    try {
      return members == Members.ITEM
          ? ingestion.enter(CatalogueEntries.item(event.data()))
          : ingestion.enter(CatalogueEntries.organisation(event.data()));
    } catch (IllegalArgumentException e) {
      return ingestion.refuse(record(event, location), e.getMessage());
    }
  }

  private static String unknown(String type) {
    return (type.matches("[\\w.-]{1,80}") ? "不认识的类型“" + type + "”" : "不认识的类型") + TYPES;
  }

  /** What a replay reads again: members by name, and what the envelope says besides. */
  private SourceRecord record(Incoming event, String location) {
    Map<String, String> attributes = new LinkedHashMap<>();
    event.data().forEach((name, text) -> attributes.put(PERSONS.getOrDefault(name, name), text));
    if (event.time() != null) {
      // When it happened, of an event; when it was written down, of a record.
      attributes.putIfAbsent(ofRegister(event) ? "recordedAt" : "occurredAt", event.time());
    }
    if (event.id() != null) {
      attributes.put("id", event.id());
    }
    if (event.type() != null) {
      attributes.put("type", event.type());
    }
    return new SourceRecord(Scope.EVENT, location, attributes, Map.of());
  }

  private boolean ofRegister(Incoming event) {
    EventTypes.Data data = event.type() == null ? null : types.of(event.type());
    return data != null && data.register() != null;
  }

  private Ingestion ingestion(String source, Register register) {
    String name = source == null || source.isBlank() ? rules.source() : source;
    return bySource.computeIfAbsent(
        register == null ? name : name + "\0" + register.code(),
        key ->
            new Ingestion(
                register == null ? rules.of(name) : RegisterMapping.ofEvents(register, name),
                tokens,
                registry,
                outlet,
                clock));
  }

  private static CaseMapping rules() {
    try (InputStream in = Reception.class.getResourceAsStream("cloudevents.yaml")) {
      return CaseMapping.read(
          "cloudevents.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
