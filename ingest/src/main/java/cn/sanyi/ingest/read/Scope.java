package cn.sanyi.ingest.read;

/** What a record speaks of. */
public enum Scope {
  /** A case as a whole, such as the header of an XES trace. */
  CASE,
  /** One log record. */
  EVENT
}
