package cn.sanyi.model.event;

/** What a source did with its row (cd_operation I/U/D): said or corrected it, or took it back. */
public enum Operation {
  /** The source says so, or says so anew. */
  UPSERT,
  /** The source takes this event back; it counts as never said. */
  DELETE
}
