package cn.sanyi.reporting.problem;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.springframework.http.HttpStatus;

/** Why a request could not be read to its end: the server's reason stands deep in the causes. */
final class BrokenBody {
  private BrokenBody() {}

  /** The server's status for it, or another one where the server has no say. */
  static HttpStatus status(Throwable e, HttpStatus otherwise) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException refused) {
        HttpStatus status = HttpStatus.resolve(refused.getCode());
        return status == null ? otherwise : status;
      }
      if (cause instanceof TimeoutException) {
        return HttpStatus.REQUEST_TIMEOUT;
      }
    }
    return otherwise;
  }
}
