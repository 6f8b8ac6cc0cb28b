package cn.sanyi.ingest.http;

import org.springframework.http.HttpStatus;

/** A request that is refused as a whole; the message is Chinese and says what to do. */
final class RefusedException extends RuntimeException {
  private final HttpStatus status;
  private final String title;

  RefusedException(HttpStatus status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }
}
