package cn.sanyi.reporting.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What the servlet container or the firewall refused, before any controller saw it. */
@Hidden
@RestController
class ContainerErrors implements ErrorController {
  static final String MALFORMED = "请求地址或内容不合规范：请核对地址，斜杠等字符不要编码";

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : HttpStatus.NOT_FOUND;
    status = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    ProblemDetail body = Problem.body(status, status.is4xxClientError() ? MALFORMED : "请稍后再试");
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
      body.setInstance(UriComponentsBuilder.fromPath(asked).build().encode().toUri());
    }
    return ResponseEntity.status(status).body(body);
  }
}
