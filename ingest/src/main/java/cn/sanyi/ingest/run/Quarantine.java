package cn.sanyi.ingest.run;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.wire.Quarantined;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;

/** Keeps what is refused, with the reason; the same again is kept once. */
final class Quarantine {
  private static final int MAX_BYTES = 64 << 10;
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

  void keep(String location, String raw, String reason) {
    String identity = String.join("\0", source, location, raw);
    String id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    if (registry.firstTime("quarantine", id, reason)) {
      outlet.send(
          new Quarantined(id, source, location, reason, cut(raw), clock.instant(), mapping));
    }
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
