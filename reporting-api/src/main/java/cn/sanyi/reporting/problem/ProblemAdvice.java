package cn.sanyi.reporting.problem;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a controller throws into problem details. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /** The database of accounts; the warehouse speaks for itself. A mistake in our SQL is ours. */
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    RecoverableDataAccessException.class
  })
  ResponseEntity<ProblemDetail> onDatabase(DataAccessException e) {
    LOG.error(
        "database does not answer: {}", NestedExceptionUtils.getMostSpecificCause(e).toString());
    return answer(HttpStatus.SERVICE_UNAVAILABLE, "数据库没有应答：请稍后再试，并用 ./sanyi status 查看各引擎是否在运行");
  }

  /** A header or a parameter's name with characters that mean something to somebody else. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> onRejected(RequestRejectedException e) {
    return answer(HttpStatus.BAD_REQUEST, "参数名或请求头含有不允许的字符：请去掉控制字符");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onAnything(Exception e) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null; // nobody is there to be told
    }
    HttpStatus broken = BrokenBody.status(e, HttpStatus.INTERNAL_SERVER_ERROR);
    if (broken.is4xxClientError()) {
      return answer(broken, ContainerErrors.detail(broken));
    }
    String number = UUID.randomUUID().toString();
    LOG.error("unexpected, reported to the client as {}", number, e);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "意外的错误，编号 " + number + "：请把编号交给管理员，日志中有详情");
  }

  /** Whatever the client says that it accepts: a refusal of just that must be told too. */
  private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.body(status, detail));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders told, HttpStatusCode code, WebRequest request) {
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(told);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (e instanceof Problem || e instanceof AsyncRequestNotUsableException) {
      return super.handleExceptionInternal(e, body, headers, code, request);
    }
    HttpStatus status = BrokenBody.status(e, HttpStatus.valueOf(code.value()));
    return super.handleExceptionInternal(
        e, Problem.body(status, detail(e, status)), headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return handleExceptionInternal(e, null, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleConversionNotSupported(
      ConversionNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return handleExceptionInternal(e, null, headers, status, request);
  }

  private static String detail(Exception e, HttpStatus status) {
    if (e instanceof MissingServletRequestParameterException missing) {
      return "缺少参数 " + missing.getParameterName();
    }
    if (e instanceof TypeMismatchException mismatch) {
      Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
      return cause instanceof Rejected
          ? "参数 " + mismatch.getPropertyName() + "：" + cause.getMessage()
          : "参数 " + mismatch.getPropertyName() + " 的值“" + mismatch.getValue() + "”无法识别";
    }
    return switch (status) {
      case NOT_FOUND -> "没有这个地址：接口清单见 /swagger-ui/index.html";
      case METHOD_NOT_ALLOWED -> "这个地址不支持所用的请求方法";
      case NOT_ACCEPTABLE -> "只能以 JSON 应答，请检查 Accept 请求头";
      case UNSUPPORTED_MEDIA_TYPE -> "请以 application/json 提交";
      case BAD_REQUEST -> "请求内容无法识别，请检查参数和 JSON 格式";
      default -> ContainerErrors.detail(status);
    };
  }
}
