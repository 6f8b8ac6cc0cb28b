package cn.sanyi.reporting.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What the servlet container or the firewall refused, before any controller saw it. */
@Hidden
@RestController
class ContainerErrors implements ErrorController {
  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    status = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    ProblemDetail body = Problem.body(status, detail(status));
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
      body.setInstance(instance(asked));
    }
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
  }

  /** What to do, where only the status is known. */
  static String detail(HttpStatus status) {
    return switch (status) {
      case REQUEST_TIMEOUT -> "请求没有在时限内发完：请检查网络后重试";
      case CONTENT_TOO_LARGE -> "请求内容超过上限：请缩短后再提交";
      case URI_TOO_LONG -> "请求地址过长：请缩短参数";
      case REQUEST_HEADER_FIELDS_TOO_LARGE -> "请求头过大：请清除本站 Cookie 或缩短请求头后重试";
      case HTTP_VERSION_NOT_SUPPORTED -> "请使用 HTTP/1.1";
      case TOO_MANY_REQUESTS -> "同一地址同时的请求过多：请稍后再试";
      case LENGTH_REQUIRED -> "请在请求头 Content-Length 中写明内容长度";
      case EXPECTATION_FAILED -> "请求头 Expect 只能写 100-continue";
      case UNSUPPORTED_MEDIA_TYPE -> "请以 application/json 提交";
      case METHOD_NOT_ALLOWED, NOT_IMPLEMENTED -> "这个地址不支持所用的请求方法";
      default -> status.is4xxClientError() ? "请求地址或内容不合规范：请核对地址，斜杠等字符不要编码" : "请稍后再试";
    };
  }

  /** The address asked for, whatever characters it holds. */
  static URI instance(String asked) {
    return UriComponentsBuilder.fromPath(asked).build().encode().toUri();
  }
}
