package cn.sanyi.ingest.deliver;

/** Kafka did not take something; the message is Chinese and says what to do. */
public final class DeliveryException extends RuntimeException {
  DeliveryException(String message, Throwable cause) {
    super(message, cause);
  }
}
