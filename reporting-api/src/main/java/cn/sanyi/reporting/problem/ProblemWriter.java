package cn.sanyi.reporting.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller answers: in the security filters. */
@Component
public final class ProblemWriter {
  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Ends a response with a problem. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, int status, String detail)
      throws IOException {
    ProblemDetail body = Problem.body(HttpStatus.valueOf(status), detail);
    body.setInstance(ContainerErrors.instance(request.getRequestURI()));
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }

  /** The bytes of a problem that the server found before it knew what was asked. */
  public byte[] bare(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    HttpStatus told = known == null || !known.isError() ? HttpStatus.BAD_REQUEST : known;
    ProblemDetail body = Problem.body(told, ContainerErrors.detail(told));
    body.setStatus(status);
    return json.writeValueAsBytes(body);
  }
}
