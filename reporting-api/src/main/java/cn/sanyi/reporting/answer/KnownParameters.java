package cn.sanyi.reporting.answer;

import cn.sanyi.reporting.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters that nobody reads: a misspelt period must not be answered with all of time.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/v1/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Set<String> known = known(method);
      for (String name : request.getParameterMap().keySet()) {
        if (!known.contains(name)) {
          throw Problem.badRequest(
              "不认识的参数“%s”；这里可用：%s"
                  .formatted(name, known.isEmpty() ? "无" : String.join("、", known)));
        }
      }
    }
    return true;
  }

  private static Set<String> known(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .map(KnownParameters::name)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(MethodParameter parameter) {
    RequestParam read = parameter.getParameterAnnotation(RequestParam.class);
    if (read == null) {
      return null;
    }
    parameter.initParameterNameDiscovery(NAMES);
    return read.name().isEmpty() ? parameter.getParameterName() : read.name();
  }
}
