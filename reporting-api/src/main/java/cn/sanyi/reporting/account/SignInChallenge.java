package cn.sanyi.reporting.account;

import cn.sanyi.reporting.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers whoever is not signed in: 401, or 429 after too many failures. */
final class SignInChallenge implements AuthenticationEntryPoint {
  private static final Logger LOG = LoggerFactory.getLogger(SignInChallenge.class);

  private final ProblemWriter problems;

  SignInChallenge(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof Throttled throttled) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
      problems.write(request, response, 429, throttled.sentence());
      return;
    }
    if (e instanceof InternalAuthenticationServiceException) {
      LOG.error("nobody can sign in: {}", NestedExceptionUtils.getMostSpecificCause(e).toString());
      problems.write(request, response, 503, SessionController.UNAVAILABLE);
      return;
    }
    // A browser would answer a Basic challenge with its own dialog and never forget the password.
    boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        browser ? "Session realm=\"sanyi\"" : "Basic realm=\"sanyi\", charset=\"UTF-8\"");
    problems.write(
        request,
        response,
        401,
        request.getHeader(HttpHeaders.AUTHORIZATION) == null
            ? "请先登录：在控制台登录，或在脚本中使用 HTTP Basic"
            : SessionController.WRONG);
  }
}
