package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.read.SourceRecord;
import java.util.Set;

/** Applies a mapping to records. Not thread-safe. */
public interface RecordMapper {
  /** What the record says, as a whole, or the reason why it says nothing. */
  Mapped map(SourceRecord record, Occurrences occurrences);

  /** Attributes that the mapping asked for and no record had: misspelt, more often than not. */
  Set<String> neverSeen();
}
