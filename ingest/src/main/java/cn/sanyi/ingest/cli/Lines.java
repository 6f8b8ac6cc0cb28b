package cn.sanyi.ingest.cli;

import java.io.PrintStream;

/** Progress for a log file or a pipe: a line for every tenth done. */
final class Lines implements Progress {
  private final String task;
  private final long total;
  private final PrintStream out;
  private int tenths;

  Lines(String task, long total, PrintStream out) {
    this.task = task;
    this.total = Math.max(total, 1);
    this.out = out;
  }

  @Override
  public void at(long done) {
    int now = (int) (done * 10 / total);
    if (now > tenths) {
      tenths = now;
      out.println(task + " " + tenths * 10 + "%");
    }
  }

  @Override
  public void close() {
    out.flush();
  }
}
