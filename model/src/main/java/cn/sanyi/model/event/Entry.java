package cn.sanyi.model.event;

import java.io.Serializable;
import java.util.Objects;

/**
 * Which record of its source an event is, and which word of that record.
 *
 * @param eventId identity within the case; the same content read again has the same id
 * @param revision the source's version of this event (its cd_time in epoch ms, or 0); highest wins
 * @param operation said, or taken back
 * @param origin a log record, or derived from an attribute of the case
 */
public record Entry(String eventId, long revision, Operation operation, Origin origin)
    implements Serializable {

  public Entry {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(origin, "origin");
  }
}
