package cn.sanyi.ingest.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The first filter. Refused requests are answered at once; bodies are read here and handed on as a
 * whole, so that nobody behind it waits for a client.
 */
public final class Door extends HttpFilter {
  /** The request attribute that holds the body; none where the request has no body. */
  public static final String BODY = Door.class.getName() + ".body";

  private final transient Doorkeeper keeper;
  private final transient BodyLimits limits;
  private final transient BodyPool pool;
  private final transient Watch watch = new Watch();

  public Door(Doorkeeper keeper, BodyLimits limits) {
    this.keeper = keeper;
    this.limits = limits;
    this.pool = new BodyPool(limits.together());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Problem refusal = keeper.refusal(request);
    boolean body = hasBody(request);
    if (refusal == null && request.getContentLengthLong() > limits.bytes()) {
      refusal = new Problem(413, "请求体过大", "一次至多 " + (limits.bytes() >> 20) + " MiB；请分批发送");
    } else if (refusal == null && body && request.getContentLengthLong() > pool.free()) {
      refusal = Problem.busy("同时收到的请求太多；本次请求一条也没有记下，请稍后原样重发");
    }
    if (refusal != null) {
      refuse(refusal, request, response, body);
    } else if (body) {
      new Intake(request.startAsync(), limits, pool, watch, true).start();
    } else {
      chain.doFilter(request, response);
    }
  }

  private void refuse(
      Problem refusal, HttpServletRequest request, HttpServletResponse response, boolean body)
      throws IOException {
    if (body) {
      response.setHeader("Connection", "close");
    }
    if (!body || request.getHeader("Expect") != null) {
      refusal.write(response);
    } else {
      refusal.begin(response);
      new Intake(request.startAsync(), limits, pool, watch, false).start();
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** Bytes that bodies may still take; for tests. */
  long free() {
    return pool.free();
  }

  @Override
  public void destroy() {
    watch.close();
  }
}
