package cn.sanyi.reporting.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;

/**
 * Gives one client no more than so many threads at a time, and refuses it more at once. Jetty's own
 * ThreadLimitHandler is not used: it demands a further thread for the end of each write, so that a
 * client with all its threads in writes waits for itself.
 */
final class OneClient extends Handler.Wrapper {
  private final int most;
  private final Map<String, Integer> working = new ConcurrentHashMap<>();

  /**
   * @param most threads of one client
   */
  OneClient(int most) {
    this.most = most;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String client = Request.getRemoteAddr(request);
    int now = working.merge(client, 1, Integer::sum);
    try {
      if (now > most) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
        Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS.value());
        return true;
      }
      return super.handle(request, response, callback);
    } finally {
      working.computeIfPresent(client, (address, many) -> many == 1 ? null : many - 1);
    }
  }
}
