package cn.sanyi.ingest.mapping;

/** Why a record cannot become an event; the message is Chinese and says what to do. */
final class Rejection extends RuntimeException {
  Rejection(String reason) {
    super(reason, null, false, false);
  }
}
