package cn.sanyi.reporting.door;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes the connection of a request with a body that is not answered in time. Jetty's minimum rate
 * alone did not end two hundred bodies that came at two bytes a second: they got no answer and
 * stayed.
 */
final class BodyDeadline extends Handler.Wrapper {
  private final Duration most;

  /**
   * @param most from the end of a request's head to the end of its answer
   */
  BodyDeadline(Duration most) {
    this.most = most;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean hasBody =
        request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    if (hasBody) {
      EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
      Scheduler.Task close =
          request
              .getComponents()
              .getScheduler()
              .schedule(connection::close, most.toMillis(), TimeUnit.MILLISECONDS);
      Request.addCompletionListener(request, failure -> close.cancel());
    }
    return super.handle(request, response, callback);
  }
}
