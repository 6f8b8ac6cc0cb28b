package cn.sanyi.ingest.run;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.model.quarantine.Quarantined;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** Keeps what is refused, with the reason; the same again is kept once. */
final class Quarantine {
  private static final String KIND = "quarantine";
  private static final int MAX_BYTES = 64 << 10;
  private static final int MAX_LOCATION = 300;
  private final String source;
  private final String mapping;
  private final SentEvents registry;
  private final Outlet outlet;
  private final Clock clock;

  Quarantine(String source, String mapping, SentEvents registry, Outlet outlet, Clock clock) {
    this.source = source;
    this.mapping = mapping;
    this.registry = registry;
    this.outlet = outlet;
    this.clock = clock;
  }

  /** Keeps a refused record; returns its id. */
  String keep(String location, String raw, String reason) {
    String id = id(location, raw);
    if (registry.firstTime(KIND, id, reason)) {
      registry.note(KIND, "some");
      String at = brief(location);
      outlet.send(
          new Quarantined(id, brief(source), at, reason, cut(raw), clock.instant(), mapping));
    }
    return id;
  }

  /** Whether records of this source were ever refused, so that {@link #resolve} may matter. */
  boolean any() {
    return registry.noted(KIND) != null;
  }

  /** A record came in after all: if it was refused before, it no longer counts as refused. */
  void resolve(String location, String raw) {
    String id = id(location, raw);
    if (registry.knows(KIND, id)) {
      resolved(id, location);
    }
  }

  /** The same for a refused record whose id is known. */
  void resolved(String id, String location) {
    if (registry.firstTime(KIND, id, Quarantined.RESOLVED)) {
      outlet.send(
          new Quarantined(
              id,
              brief(source),
              brief(location),
              Quarantined.RESOLVED,
              "",
              clock.instant(),
              mapping));
    }
  }

  private static String brief(String location) {
    return Scrubber.line(location, MAX_LOCATION);
  }

  /** By what is shown, or an id could be tried for all numbers of persons. */
  private String id(String location, String raw) {
    String identity = String.join("\0", source, brief(location), raw);
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String cut(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_BYTES) {
      return raw;
    }
    int end = MAX_BYTES;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--; // never in the middle of a character
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
