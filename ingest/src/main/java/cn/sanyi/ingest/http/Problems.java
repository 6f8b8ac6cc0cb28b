package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.DeliveryException;
import cn.sanyi.ingest.door.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors as problem details of RFC 9457, in Chinese; each costs one line of the log at most. */
@RestControllerAdvice
class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  void refused(RefusedException e, HttpServletResponse response) throws IOException {
    e.problem().write(response);
  }

  @ExceptionHandler
  void undelivered(DeliveryException e, HttpServletResponse response) throws IOException {
    LOG.error("Kafka took nothing: {}", String.valueOf(e.getCause()));
    Problem.busy("消息队列没有收下，本次请求一条也没有记下；请稍后原样重发").write(response);
  }

  @ExceptionHandler
  void unexpected(Exception e, HttpServletResponse response) throws IOException {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      told(known.getStatusCode().value()).write(response);
    } else {
      LOG.error("unexpected", e);
      new Problem(500, "内部错误", "本次请求一条也没有记下；请稍后原样重发，仍不行请查看日志").write(response);
    }
  }

  private static Problem told(int status) {
    return switch (status) {
      case 404 -> new Problem(404, "没有这个地址", "接收接口是 POST /v1/events");
      case 406 -> new Problem(406, "给不出这种格式", "答复是 application/json；请改 Accept 或去掉它");
      default -> new Problem(status, "请求不能接受", "请对照接口说明 /v3/api-docs 更正后重发");
    };
  }
}
