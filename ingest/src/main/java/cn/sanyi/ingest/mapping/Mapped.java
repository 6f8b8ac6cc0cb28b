package cn.sanyi.ingest.mapping;

import cn.sanyi.registers.RegisterRecord;
import java.util.List;

/** What a record amounts to. */
public sealed interface Mapped {
  /** Valid events, at least one; or none for a case as a whole that has no date of its own. */
  record Events(List<Draft> drafts) implements Mapped {
    public Events {
      drafts = List.copyOf(drafts);
    }
  }

  /** A record of a register; {@code revisionGiven}: its revision is the source's own. */
  record Row(RegisterRecord record, boolean revisionGiven) implements Mapped {}

  /** The mapping says to leave it out. */
  record Ignored() implements Mapped {}

  /** No valid event; the reason is Chinese and says what to do. */
  record Rejected(String reason) implements Mapped {}
}
