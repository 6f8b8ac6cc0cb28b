package cn.sanyi.ingest.http;

/** Why one event cannot be taken; the message is Chinese. */
final class Unfit extends RuntimeException {
  Unfit(String reason) {
    super(reason, null, false, false);
  }
}
