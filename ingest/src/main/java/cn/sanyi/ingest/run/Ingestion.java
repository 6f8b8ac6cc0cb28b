package cn.sanyi.ingest.run;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.mapping.Draft;
import cn.sanyi.ingest.mapping.Mapped;
import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.mapping.RecordMapper;
import cn.sanyi.ingest.mapping.RecordText;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.read.ReadException;
import cn.sanyi.ingest.read.Reading;
import cn.sanyi.ingest.read.RecordSink;
import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceFile;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.registry.Verdict;
import cn.sanyi.model.event.Origin;
import cn.sanyi.wire.Quarantined;
import java.io.IOException;
import java.time.Clock;

/** Brings the records of one source in. One thread. */
public final class Ingestion implements RecordSink {
  /** So many records are at most repeated after a crash. */
  private static final int COMMIT_EVERY = 50_000;

  private final Mapping mapping;
  private final RecordMapper mapper;
  private final RecordText text;
  private final SentEvents registry;
  private final Outlet outlet;
  private final Quarantine quarantine;
  private final CatalogueFirst catalogue;
  private final Counts counts = new Counts();
  private int sinceCommit;
  private String lastRefused;

  public Ingestion(
      Mapping mapping, Tokens tokens, SentEvents registry, Outlet outlet, Clock clock) {
    this.mapping = mapping;
    this.mapper = new RecordMapper(mapping, tokens, clock);
    this.text = new RecordText(mapping, tokens);
    this.registry = registry;
    this.outlet = outlet;
    this.quarantine = new Quarantine(mapping.source(), mapping.name(), registry, outlet, clock);
    this.catalogue = new CatalogueFirst(mapping, registry, outlet);
    catalogue.listed();
  }

  /**
   * Reads a whole file. What was read before a failure is delivered and counted.
   *
   * @throws ReadException where the rest of the file cannot be read
   */
  public void file(SourceFile file) throws IOException {
    registry.nextFile();
    try {
      Reading.read(file, mapping.options(), this);
    } catch (ReadException e) {
      commit();
      throw e;
    }
    commit();
  }

  @Override
  public void accept(SourceRecord record) {
    Outcome outcome = take(record);
    if (record.scope() == Scope.CASE) {
      counts.countCase();
      if (outcome == Outcome.QUARANTINED) {
        counts.derived().count(outcome);
      }
    } else {
      counts.records().count(outcome);
    }
    if (++sinceCommit >= COMMIT_EVERY) {
      commit();
    }
  }

  @Override
  public void malformed(String location, String raw, String reason) {
    quarantine.keep(location, RecordText.masked(raw), reason);
    counts.records().count(Outcome.QUARANTINED);
  }

  /**
   * Reads a refused record again, as the mapping is now.
   *
   * @return false where it never was a whole record, so that only its file can bring it in
   */
  public boolean replay(Quarantined refused) {
    SourceRecord record = RecordText.read(refused.location(), refused.raw());
    if (record == null) {
      return false;
    }
    accept(record);
    if (!refused.id().equals(lastRefused)) {
      quarantine.resolved(refused.id(), refused.location());
    }
    return true;
  }

  /** Waits for Kafka, then remembers what was sent. */
  public void commit() {
    outlet.flush();
    registry.commit();
    sinceCommit = 0;
  }

  /** What became of everything so far. */
  public Counts counts() {
    return counts;
  }

  private Outcome take(SourceRecord record) {
    lastRefused = null;
    Mapped mapped = mapper.map(record, registry);
    if (mapped instanceof Mapped.Rejected rejected) {
      lastRefused = quarantine.keep(record.location(), text.write(record), rejected.reason());
      return Outcome.QUARANTINED;
    }
    Outcome outcome =
        mapped instanceof Mapped.Events events ? deliver(record, events) : Outcome.IGNORED;
    if (lastRefused == null && quarantine.any()) {
      quarantine.resolve(record.location(), text.write(record));
    }
    return outcome;
  }

  private Outcome deliver(SourceRecord record, Mapped.Events events) {
    Outcome whole = Outcome.DUPLICATE;
    for (Draft draft : events.drafts()) {
      catalogue.before(draft.event(), record);
      Verdict verdict = registry.decide(draft);
      Outcome outcome = deliver(record, verdict);
      if (draft.event().origin() == Origin.CASE) {
        // Rows of a table repeat what they say of their case; once a file is enough.
        if (!(verdict instanceof Verdict.Duplicate duplicate && duplicate.sameFile())) {
          counts.derived().count(outcome);
        }
      } else if (outcome != Outcome.DUPLICATE && whole != Outcome.QUARANTINED) {
        whole = outcome;
      }
    }
    return whole;
  }

  private Outcome deliver(SourceRecord record, Verdict verdict) {
    if (verdict instanceof Verdict.Send send) {
      outlet.send(send.event());
      return send.revised() ? Outcome.REVISED : Outcome.ACCEPTED;
    } else if (verdict instanceof Verdict.Conflict) {
      lastRefused =
          quarantine.keep(
              record.location(),
              text.write(record),
              "同一事件、同一修订号已发送过不同的内容；请让来源系统提高修订号（revision）后重新导入");
      return Outcome.QUARANTINED;
    }
    return Outcome.DUPLICATE;
  }
}
