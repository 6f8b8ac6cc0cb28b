package cn.sanyi.ingest.run;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.mapping.CaseMapping;
import cn.sanyi.ingest.mapping.Draft;
import cn.sanyi.ingest.mapping.Mapped;
import cn.sanyi.ingest.mapping.Mapping;
import cn.sanyi.ingest.mapping.RecordMapper;
import cn.sanyi.ingest.mapping.RecordText;
import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.privacy.Shape;
import cn.sanyi.ingest.read.ReadException;
import cn.sanyi.ingest.read.Reading;
import cn.sanyi.ingest.read.RecordSink;
import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceFile;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.registry.Verdict;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.function.LongConsumer;

/** Brings the records of one source in. One thread. */
public final class Ingestion implements RecordSink {
  /** So many records are at most repeated after a crash; keys are random, so commits are dear. */
  private static final int COMMIT_EVERY = 250_000;

  private static final int MAX_REASON = 500;

  private final Mapping mapping;
  private final RecordMapper mapper;
  private final RecordText text;
  private final SentEvents registry;
  private final Outlet outlet;
  private final Quarantine quarantine;
  private final CatalogueFirst catalogue;
  private final Counts counts = new Counts();
  private int sinceCommit;

  public Ingestion(
      Mapping mapping, Tokens tokens, SentEvents registry, Outlet outlet, Clock clock) {
    this.mapping = mapping;
    this.mapper = mapping.mapper(tokens, clock);
    this.text = new RecordText(mapping, tokens);
    this.registry = registry;
    this.outlet = outlet;
    this.quarantine = new Quarantine(mapping.source(), mapping.name(), registry, outlet, clock);
    CaseMapping cases = mapping instanceof CaseMapping of ? of : null;
    this.catalogue = new CatalogueFirst(cases, registry, outlet);
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
    offer(record);
  }

  /** Takes one record and tells what became of it. */
  public Taken offer(SourceRecord record) {
    Taken taken = take(record);
    if (record.scope() == Scope.CASE) {
      counts.countCase();
      if (taken.outcome() == Outcome.QUARANTINED) {
        counts.derived().count(taken.outcome());
      }
    } else {
      counts.records().count(taken.outcome());
    }
    if (++sinceCommit >= COMMIT_EVERY) {
      commit();
    }
    return taken;
  }

  @Override
  public void malformed(String location, String raw, String reason) {
    refuse(location, raw, reason);
  }

  /** Refuses a piece that is no record; only its shape is kept, for nobody knows who is in it. */
  public Taken refuse(String location, String raw, String reason) {
    Taken taken = kept(location, Shape.of(raw), reason);
    counts.records().count(taken.outcome());
    return taken;
  }

  /** Refuses a record for a reason that no mapping knows. */
  public Taken refuse(SourceRecord record, String reason) {
    Taken taken = refused(record, reason);
    counts.records().count(taken.outcome());
    return taken;
  }

  /** Enters a version of an item into the catalogue. */
  public Taken enter(ServiceItem item) {
    return Taken.of(catalogue.enter(item) ? Outcome.ACCEPTED : Outcome.DUPLICATE);
  }

  /** Enters a version of an organisation into the catalogue. */
  public Taken enter(Organisation organisation) {
    return Taken.of(catalogue.enter(organisation) ? Outcome.ACCEPTED : Outcome.DUPLICATE);
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
    Taken taken = offer(record);
    if (!refused.id().equals(taken.quarantineId())) {
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

  /** Attributes that the mapping asked for and no record had. */
  public Set<String> neverSeen() {
    return mapper.neverSeen();
  }

  private Taken take(SourceRecord record) {
    Mapped mapped = mapper.map(record, registry);
    if (mapped instanceof Mapped.Rejected rejected) {
      return refused(record, rejected.reason());
    }
    Taken taken = Taken.of(Outcome.IGNORED);
    if (mapped instanceof Mapped.Events events) {
      taken = deliver(record, events);
    } else if (mapped instanceof Mapped.Row row) {
      Verdict verdict = registry.decide(row.record(), row.revisionGiven());
      taken = deliver(record, verdict, at -> outlet.send(row.record().withRevision(at)));
    }
    if (taken.outcome() != Outcome.QUARANTINED && quarantine.any()) {
      quarantine.resolve(record.location(), text.write(record));
    }
    return taken;
  }

  private Taken deliver(SourceRecord record, Mapped.Events events) {
    Taken whole = Taken.of(Outcome.DUPLICATE);
    for (Draft draft : events.drafts()) {
      catalogue.before(draft.event(), record);
      Verdict verdict = registry.decide(draft);
      CaseEvent event = draft.event();
      Taken taken = deliver(record, verdict, at -> outlet.send(event.withRevision(at)));
      if (draft.event().entry().origin() == Origin.CASE) {
        // Rows of a table repeat what they say of their case; once a file is enough.
        if (!(verdict instanceof Verdict.Duplicate duplicate && duplicate.sameFile())) {
          counts.derived().count(taken.outcome());
        }
      } else if (taken.outcome() != Outcome.DUPLICATE && whole.outcome() != Outcome.QUARANTINED) {
        whole = taken;
      }
    }
    return whole;
  }

  private Taken deliver(SourceRecord record, Verdict verdict, LongConsumer sending) {
    if (verdict instanceof Verdict.Send send) {
      sending.accept(send.revision());
      return Taken.of(send.revised() ? Outcome.REVISED : Outcome.ACCEPTED);
    } else if (verdict instanceof Verdict.Conflict) {
      return refused(record, "同一编号、同一修订号已发送过不同的内容；请让来源系统提高修订号（revision）后重新导入");
    }
    return Taken.of(Outcome.DUPLICATE);
  }

  private Taken refused(SourceRecord record, String reason) {
    return kept(record.location(), text.write(record), reason);
  }

  /** The reason may repeat what a stranger wrote, and goes to many: safe and short from here on. */
  private Taken kept(String location, String raw, String reason) {
    String told = Scrubber.line(reason, MAX_REASON);
    return new Taken(Outcome.QUARANTINED, told, quarantine.keep(location, raw, told));
  }
}
