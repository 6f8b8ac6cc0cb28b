package cn.sanyi.ingest.registry;

import cn.sanyi.ingest.mapping.Draft;
import cn.sanyi.ingest.mapping.Occurrences;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.registers.RegisterRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The events of one source that were sent to one Kafka topic, on disk: per event 16 bytes of key
 * and about as many of value. Nothing is kept before {@link #commit}, which the caller does only
 * after Kafka has acknowledged everything: a crash leads to repeats, which the fold does not mind,
 * and never to a gap. A topic that was created anew starts an empty registry.
 *
 * <p>What is kept of a content is the hash of its canonical form. A registry that an earlier
 * version began holds hashes of another kind; there a content is looked up under both, and its hash
 * renewed when it is given again. Not thread-safe.
 */
public final class SentEvents implements AutoCloseable, Occurrences {
  /**
   * None is given back at the end: moving chunks together breaks an assertion of H2 2.4.240 on
   * small files. What a commit leaves free is used by the next.
   */
  private static final int COMPACT_MILLIS = 0;

  /**
   * Says in {@code about} of what kind all hashes of contents are; earlier versions say nothing.
   */
  private static final String CONTENTS = "contents";

  private static final String CANONICAL = "canonical";

  private static final int REVISION = 0;
  private static final int CONTENT = 1;
  private static final int FILE = 2;

  private final MVStore store;
  private final MVMap<UUID, long[]> sent;
  private final MVMap<String, String> about;
  private final Map<UUID, long[]> decided = new HashMap<>();
  private final boolean begunEarlier;
  private long file;

  private SentEvents(MVStore store, String topicId) {
    this.store = store;
    this.about = store.openMap("about");
    this.sent =
        store.openMap(
            "sent",
            new MVMap.Builder<UUID, long[]>().keyType(new KeyType()).valueType(new ValueType()));
    if (!topicId.equals(about.put("topic", topicId))) {
      sent.clear();
      List.copyOf(about.keySet()).stream()
          .filter(name -> name.startsWith("note "))
          .forEach(about::remove);
      about.put(CONTENTS, CANONICAL);
    }
    begunEarlier = !CANONICAL.equals(about.get(CONTENTS));
    file = Long.parseLong(about.getOrDefault("file", "0"));
  }

  /**
   * Opens or creates the registry.
   *
   * @param file where it is kept; its folder is created
   * @param topicId Kafka's id of the topic, another one each time a topic is created
   * @throws RegistryException where another process uses it, or it cannot be read
   */
  public static SentEvents open(Path file, String topicId) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(0)
              .cacheSize(64)
              .open();
      store.setVersionsToKeep(0);
      return new SentEvents(store, topicId);
    } catch (MVStoreException e) {
      throw new RegistryException(
          "已发送登记 " + file + " 打不开：另一个导入进程正在使用它，或文件已损坏（损坏时可删去它，重复的事件会再发一遍，不影响结果）", e);
    } catch (IOException e) {
      throw new RegistryException("无法建立文件夹 " + file.getParent() + "：" + e.getMessage(), e);
    }
  }

  /** A new file begins: records that say the same within it are told apart. */
  public void nextFile() {
    file++;
    about.put("file", Long.toString(file));
  }

  @Override
  public String distinct(String caseId, String contentId) {
    String id = contentId;
    for (int n = 1; inThisFile(caseId, id); n++) {
      id = contentId + "-" + n;
    }
    return id;
  }

  private boolean inThisFile(String caseId, String eventId) {
    long[] known = known(Keys.of(caseId, eventId));
    return known != null && known[FILE] == file;
  }

  /** Decides over an event and remembers it as sent. */
  public Verdict decide(Draft draft) {
    CaseEvent event = draft.event();
    long revision = event.entry().revision();
    UUID key =
        draft.revisionGiven()
            ? Keys.of(event.caseId(), event.entry().eventId(), Long.toString(revision))
            : Keys.of(event.caseId(), event.entry().eventId());
    return decide(
        key,
        revision,
        draft.revisionGiven(),
        Keys.content(event.content()),
        () -> EarlierContents.of(event));
  }

  /**
   * Decides over a record of a register and remembers it as sent.
   *
   * @param revisionGiven whether its revision is the source's own; otherwise it gets the next one
   */
  public Verdict decide(RegisterRecord record, boolean revisionGiven) {
    String of = revisionGiven ? Long.toString(record.revision()) : "";
    UUID key = Keys.of("register", record.register(), record.source(), record.key(), of);
    long content = Keys.content(record.content());
    return decide(key, record.revision(), revisionGiven, content, () -> null);
  }

  private Verdict decide(
      UUID key, long first, boolean revisionGiven, long content, Supplier<Long> earlier) {
    long[] known = renewed(key, content, earlier);
    if (known == null) {
      decided.put(key, new long[] {first, content, file});
      return new Verdict.Send(first, false);
    }
    boolean sameFile = known[FILE] == file;
    if (known[CONTENT] == content || known(Keys.superseded(key, content)) != null) {
      if (!sameFile) {
        decided.put(key, new long[] {known[REVISION], known[CONTENT], file});
      }
      return new Verdict.Duplicate(sameFile);
    }
    if (revisionGiven) {
      return new Verdict.Conflict();
    }
    long revision = known[REVISION] + 1;
    decided.put(Keys.superseded(key, known[CONTENT]), new long[] {known[REVISION], 0, 0});
    decided.put(key, new long[] {revision, content, file});
    return new Verdict.Send(revision, true);
  }

  /** Whether a version of an item is new or changed; remembers it. */
  public boolean firstTime(ServiceItem item) {
    return firstTime(
        Keys.of("item", item.code() + ":" + item.version()),
        Keys.content(item.content()),
        () -> EarlierContents.of(item));
  }

  /** Whether a version of a unit is new or changed; remembers it. */
  public boolean firstTime(Organisation unit) {
    return firstTime(
        Keys.of("unit", unit.code() + ":" + unit.version()),
        Keys.content(unit.content()),
        () -> EarlierContents.of(unit));
  }

  /** Whether something else (a quarantined record) is new; remembers it. */
  public boolean firstTime(String kind, String key, String content) {
    return firstTime(Keys.of(kind, key), Keys.content(content), () -> null);
  }

  private boolean firstTime(UUID key, long content, Supplier<Long> earlier) {
    long[] known = renewed(key, content, earlier);
    if (known != null && known[CONTENT] == content) {
      return false;
    }
    decided.put(key, new long[] {0, content, 0});
    return true;
  }

  /** Whether something else was remembered by {@link #firstTime}. */
  public boolean knows(String kind, String key) {
    return known(Keys.of(kind, key)) != null;
  }

  /** Keeps a remark about the source. */
  public void note(String name, String text) {
    if (!text.equals(about.get("note " + name))) {
      about.put("note " + name, text);
    }
  }

  /** The remark, or null. */
  public String noted(String name) {
    return about.get("note " + name);
  }

  /** Keeps what was decided since the last time; call when Kafka has acknowledged it. */
  public void commit() {
    sent.putAll(decided);
    decided.clear();
    store.commit();
  }

  /** Forgets what was decided since the last {@link #commit}: Kafka did not take it. */
  public void rollback() {
    decided.clear();
  }

  /** Closes without keeping what was not committed. */
  @Override
  public void close() {
    if (decided.isEmpty()) {
      store.close(COMPACT_MILLIS);
    } else {
      store.closeImmediately();
    }
  }

  /** What is known under a key, with this content's hash where an earlier version kept another. */
  private long[] renewed(UUID key, long content, Supplier<Long> earlier) {
    long[] known = known(key);
    if (!begunEarlier || known == null || known[CONTENT] == content) {
      return known;
    }
    Long before = earlier.get();
    if (before == null) {
      return known;
    }
    if (known[CONTENT] == before) {
      known = new long[] {known[REVISION], content, known[FILE]};
      decided.put(key, known);
    } else {
      long[] superseded = known(Keys.superseded(key, before));
      if (superseded != null) {
        decided.put(Keys.superseded(key, content), superseded);
      }
    }
    return known;
  }

  private long[] known(UUID key) {
    long[] now = decided.get(key);
    return now != null ? now : sent.get(key);
  }
}
