package cn.sanyi.reporting.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters before anybody else does: the server throws at whoever asks first, and each
 * filter would answer that in its own way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReadableParameters extends OncePerRequestFilter {
  private final ProblemWriter problems;

  ReadableParameters(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.getParameterMap();
    } catch (RuntimeException e) {
      HttpStatus status = BrokenBody.status(e, HttpStatus.BAD_REQUEST);
      problems.write(
          request,
          response,
          status.value(),
          status == HttpStatus.BAD_REQUEST
              ? "参数无法识别：汉字等请按 UTF-8 做百分号编码"
              : ContainerErrors.detail(status));
      return;
    }
    chain.doFilter(request, response);
  }
}
