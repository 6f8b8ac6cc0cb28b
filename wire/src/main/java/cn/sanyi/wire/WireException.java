package cn.sanyi.wire;

/** Bytes that are not one of our messages; whoever meets it puts the record into quarantine. */
public final class WireException extends RuntimeException {
  WireException(String message, Throwable cause) {
    super(message, cause);
  }
}
