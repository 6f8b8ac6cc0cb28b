package cn.sanyi.reporting.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses before any of our filters is asked, such as a disguised slash. */
final class ContainerReport extends ErrorReportValve {
  private final JsonMapper json;

  ContainerReport(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void report(Request request, Response response, Throwable e) {
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    if (status == null || !status.isError() || response.getContentWritten() > 0) {
      return;
    }
    if (!response.setErrorReported()) {
      return;
    }
    ProblemDetail body =
        Problem.body(status, status.is4xxClientError() ? ContainerErrors.MALFORMED : "请稍后再试");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try {
      response.getReporter().write(json.writeValueAsString(body));
      response.finishResponse();
    } catch (IOException gone) {
      // nobody is there to be told
    }
  }
}
