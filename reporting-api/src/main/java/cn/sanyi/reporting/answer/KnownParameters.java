package cn.sanyi.reporting.answer;

import cn.sanyi.reporting.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
 * Refuses parameters that nobody reads, that say nothing, or that stand twice: a misspelt or blank
 * period must not be answered with all of time.
 */
@Component
public class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {
  /** Most characters of a parameter. */
  public static final int LONGEST = 200;

  /** No control character, and no blank at either end: nothing is trimmed in silence. */
  public static final String PATTERN =
      "^[^\\x00-\\x20\\x7f]([^\\x00-\\x1f\\x7f]*[^\\x00-\\x20\\x7f])?$";

  private static final Pattern READABLE = Pattern.compile(PATTERN, Pattern.DOTALL);

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
      request.getParameterMap().forEach((name, values) -> check(name, values, known));
    }
    return true;
  }

  private static void check(String name, String[] values, Set<String> known) {
    if (!known.contains(name)) {
      throw Problem.badRequest(
          "不认识的参数“%s”；这里可用：%s".formatted(name, known.isEmpty() ? "无" : String.join("、", known)));
    }
    if (values.length > 1) {
      throw Problem.badRequest("参数 %s 只能写一次".formatted(name));
    }
    if (values[0].isBlank()) {
      throw Problem.badRequest("参数 %s 没有填写：请填写，或去掉这个参数".formatted(name));
    }
    if (values[0].length() > LONGEST) {
      throw Problem.badRequest("参数 %s 过长：最多 %d 个字符".formatted(name, LONGEST));
    }
    if (!READABLE.matcher(values[0]).matches()) {
      throw Problem.badRequest("参数 %s 含有控制字符，或首尾有空格：请去掉".formatted(name));
    }
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
