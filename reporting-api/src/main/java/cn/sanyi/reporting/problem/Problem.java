package cn.sanyi.reporting.problem;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An answer that is not what was asked for, told as RFC 9457 problem details. */
public final class Problem extends ErrorResponseException {
  private static final Map<HttpStatus, String> TITLES =
      Map.ofEntries(
          Map.entry(HttpStatus.BAD_REQUEST, "请求有误"),
          Map.entry(HttpStatus.UNAUTHORIZED, "未登录"),
          Map.entry(HttpStatus.FORBIDDEN, "不允许"),
          Map.entry(HttpStatus.NOT_FOUND, "没有找到"),
          Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "不支持这种请求方法"),
          Map.entry(HttpStatus.NOT_ACCEPTABLE, "不支持要求的格式"),
          Map.entry(HttpStatus.REQUEST_TIMEOUT, "请求超时"),
          Map.entry(HttpStatus.URI_TOO_LONG, "请求地址过长"),
          Map.entry(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "请求头过大"),
          Map.entry(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "不支持的 HTTP 版本"),
          Map.entry(HttpStatus.CONTENT_TOO_LARGE, "请求内容过大"),
          Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持提交的格式"),
          Map.entry(HttpStatus.TOO_MANY_REQUESTS, "尝试过多"),
          Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, "系统内部错误"),
          Map.entry(HttpStatus.SERVICE_UNAVAILABLE, "暂时不可用"));

  private Problem(HttpStatus status, ProblemDetail body) {
    super(status, body, null);
  }

  /** A problem of any status; the detail is a Chinese sentence that says what to do. */
  public static Problem of(HttpStatus status, String detail) {
    return new Problem(status, body(status, detail));
  }

  /** What was asked cannot be understood. */
  public static Problem badRequest(String detail) {
    return of(HttpStatus.BAD_REQUEST, detail);
  }

  /** There is no such thing. */
  public static Problem notFound(String detail) {
    return of(HttpStatus.NOT_FOUND, detail);
  }

  /** An engine does not answer, or not in time. */
  public static Problem unavailable(String detail) {
    return of(HttpStatus.SERVICE_UNAVAILABLE, detail);
  }

  /** Too many ask at once, and somebody has waited for a turn in vain. */
  public static Problem crowded(Duration waited) {
    return unavailable("同时查询的人太多，等了 " + waited.toSeconds() + " 秒仍未轮到：请稍后再试");
  }

  static ProblemDetail body(HttpStatus status, String detail) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setTitle(TITLES.getOrDefault(status, "请求未能完成"));
    return body;
  }
}
