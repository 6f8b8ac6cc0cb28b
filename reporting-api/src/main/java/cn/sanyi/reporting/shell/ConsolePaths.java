package cn.sanyi.reporting.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What belongs to the console's shell: reads of any address that is no API's. It holds no data. */
public final class ConsolePaths implements RequestMatcher {
  private static final Set<String> API =
      Set.of("v1", "v3", "actuator", "swagger-ui", "swagger-ui.html", "webjars", "error");

  /** The patterns that the controllers are found by, so that no spelling tells them apart. */
  private static final List<RequestMatcher> API_PATTERNS =
      API.stream()
          .flatMap(name -> Stream.of("/" + name, "/" + name + "/**"))
          .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(pattern))
          .map(RequestMatcher.class::cast)
          .toList();

  @Override
  public boolean matches(HttpServletRequest request) {
    boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return read && API_PATTERNS.stream().noneMatch(pattern -> pattern.matches(request));
  }

  /** Whether a decoded path without its leading slash is the shell's. */
  static boolean shell(String path) {
    return !API.contains(path.split("/", 2)[0]);
  }
}
