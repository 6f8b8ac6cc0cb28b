package cn.sanyi.wire;

import org.jspecify.annotations.Nullable;

/** Bytes that are not one of our messages; whoever meets it puts the record into quarantine. */
public final class WireException extends RuntimeException {
  WireException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
