package cn.sanyi.ingest.registry;

import cn.sanyi.model.event.CaseEvent;

/** What the registry says of an event. */
public sealed interface Verdict {
  /** To be sent, in the revision it now has; {@code revised}: it replaces an earlier reading. */
  record Send(CaseEvent event, boolean revised) implements Verdict {}

  /** Sent before; {@code sameFile}: by this very file, so nobody needs to count it. */
  record Duplicate(boolean sameFile) implements Verdict {}

  /** Another content was sent under the source's own revision number. */
  record Conflict() implements Verdict {}
}
