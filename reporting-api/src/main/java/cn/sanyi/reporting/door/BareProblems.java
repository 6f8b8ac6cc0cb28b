package cn.sanyi.reporting.door;

import cn.sanyi.reporting.problem.ProblemWriter;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What Jetty refuses before the application is asked: a problem in the place of its page. */
@Component
class BareProblems extends ErrorHandler {
  private final ProblemWriter problems;

  BareProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Throwable cause = (Throwable) request.getAttribute(ERROR_EXCEPTION);
    int status = status(response.getStatus(), cause);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(problems.bare(status)), callback);
    return true;
  }

  private static int status(int status, Throwable cause) {
    if (cause instanceof HttpException refused) {
      return refused.getCode();
    }
    return cause instanceof TimeoutException ? HttpStatus.REQUEST_TIMEOUT.value() : status;
  }
}
