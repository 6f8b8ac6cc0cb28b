package cn.sanyi.ingest.registry;

/** A registry that cannot be opened; the message is Chinese and says what to do. */
public final class RegistryException extends RuntimeException {
  RegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
