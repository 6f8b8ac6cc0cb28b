package cn.sanyi.ingest.door;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the container itself refuses is told as a problem document instead of its page. */
public final class ProblemValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.isError()) {
      return;
    }
    try {
      if (!response.isCommitted()) {
        Problem.of(response.getStatus()).write(response);
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException e) {
      // nobody is left to answer
    }
  }
}
