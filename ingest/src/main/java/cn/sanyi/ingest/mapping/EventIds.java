package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.event.Origin;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Ids of events whose source gives none: the same content has the same id whenever it is read.
 * Personal data stays out, or an id could be tried for all ID numbers; case attributes too, or a
 * case that was closed meanwhile would change the ids of all its records.
 */
final class EventIds {
  private EventIds() {}

  /** By the record's own content. */
  static String ofRecord(CaseMapping mapping, String caseId, SourceRecord record) {
    Hash hash = new Hash().add("record").add(mapping.source()).add(caseId);
    if (mapping.identity().isEmpty()) {
      new TreeMap<>(record.attributes())
          .forEach(
              (name, text) -> {
                if (!name.startsWith(SourceRecord.CASE_PREFIX)
                    && !mapping.secrets().contains(name)) {
                  hash.add(name).add(text);
                }
              });
    } else {
      mapping.identity().forEach(name -> hash.add(name).add(record.get(name)));
    }
    return hash.hex();
  }

  /** By the rule: a case has one such event, and a corrected time is its next revision. */
  static String ofRule(
      CaseMapping mapping, String caseId, SourceRecord record, DerivedRule rule, Origin origin) {
    Hash hash = new Hash().add(origin.name()).add(mapping.source()).add(caseId);
    hash.add(rule.type().name()).add(rule.at());
    if (origin == Origin.EVENT) {
      mapping.identity().forEach(name -> hash.add(name).add(record.get(name)));
    }
    return hash.hex();
  }

  private static final class Hash {
    private final MessageDigest digest;

    Hash() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    /** Each part with its end marked, so that no two lists of parts look alike. */
    Hash add(String part) {
      digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) (part == null ? 1 : 0));
      return this;
    }

    String hex() {
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }
  }
}
