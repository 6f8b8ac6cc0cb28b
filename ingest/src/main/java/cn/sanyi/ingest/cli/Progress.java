package cn.sanyi.ingest.cli;

/** Shows on standard error how far a long step is. */
interface Progress extends AutoCloseable {
  /** So much of the total is done. */
  void at(long done);

  @Override
  void close();

  /** A bar on a terminal, now and then a plain line elsewhere. */
  static Progress start(String task, long total) {
    return System.console() != null ? new Bar(task, total) : new Lines(task, total, System.err);
  }
}
