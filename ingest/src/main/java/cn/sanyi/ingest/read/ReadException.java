package cn.sanyi.ingest.read;

/** A file that cannot be read (further); the message is a Chinese sentence for the user. */
public final class ReadException extends RuntimeException {
  ReadException(String location, String reason) {
    this(location, reason, null);
  }

  ReadException(String location, String reason, Throwable cause) {
    super(location + "：" + reason, cause);
  }

  private ReadException(ReadException before, String addition) {
    super(before.getMessage() + addition, before.getCause());
  }

  /** The same, telling how far the reading came; what was read is the sink's. */
  ReadException after(long records, String lastLocation) {
    return new ReadException(
        this,
        records == 0
            ? "（在此之前没有读出记录）"
            : "（在此之前读出 " + records + " 条记录，最后一条在 " + lastLocation + "，都已照常处理）");
  }
}
