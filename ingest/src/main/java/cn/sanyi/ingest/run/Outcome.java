package cn.sanyi.ingest.run;

/** What became of a record or event. */
public enum Outcome {
  ACCEPTED,
  REVISED,
  DUPLICATE,
  QUARANTINED,
  IGNORED
}
