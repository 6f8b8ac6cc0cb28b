package cn.sanyi.ingest.read;

/** A file that cannot be read (further); the message is a Chinese sentence for the user. */
public final class ReadException extends RuntimeException {
  ReadException(String location, String reason) {
    super(location + "：" + reason);
  }

  ReadException(String location, String reason, Throwable cause) {
    super(location + "：" + reason, cause);
  }
}
