package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.DeliveryException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors as problem details of RFC 9457, in Chinese. */
@RestControllerAdvice
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RefusedException e) {
    return problem(e.status(), e.title(), e.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> undelivered(DeliveryException e) {
    LOG.error("Kafka took nothing", e);
    return problem(HttpStatus.SERVICE_UNAVAILABLE, "暂时无法接收", "消息队列没有收下，本次请求一条也没有记下；请稍后原样重发");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> method(HttpRequestMethodNotSupportedException e) {
    return problem(HttpStatus.METHOD_NOT_ALLOWED, "方法不对", "此处只接受 POST");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknown(NoResourceFoundException e) {
    return problem(HttpStatus.NOT_FOUND, "没有这个地址", "接入接口是 POST /v1/events");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(Exception e) {
    LOG.error("unexpected", e);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "内部错误", "本次请求一条也没有记下；请稍后原样重发，仍不行请查看日志");
  }

  /** Writes a problem where no controller is at work yet. */
  static void write(HttpServletResponse response, HttpStatus status, String title, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    String body =
        JSON.createObjectNode()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status.value())
            .put("detail", detail)
            .toString();
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
