package cn.sanyi.ingest.read;

/** Takes what a reader reads, one after the other. */
public interface RecordSink {
  /** One record that the format's rules allow. */
  void accept(SourceRecord record);

  /**
   * A piece that is not a record; reading goes on behind it.
   *
   * @param location {@code file:line}
   * @param raw the piece as received
   * @param reason Chinese: what is wrong and what to do
   */
  void malformed(String location, String raw, String reason);
}
