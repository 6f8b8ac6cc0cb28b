package cn.sanyi.ingest.registry;

/** What the registry says of an event or a record. */
public sealed interface Verdict {
  /** To be sent, in the revision it now has; {@code revised}: it replaces an earlier reading. */
  record Send(long revision, boolean revised) implements Verdict {}

  /** Sent before; {@code sameFile}: by this very file, so nobody needs to count it. */
  record Duplicate(boolean sameFile) implements Verdict {}

  /** Another content was sent under the source's own revision number. */
  record Conflict() implements Verdict {}
}
