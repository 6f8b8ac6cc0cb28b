package cn.sanyi.reporting.door;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers 408 where {@link BodyDeadline} gave up, before the application is asked: bodies given up
 * together would else take the threads that one client may have from its honest requests.
 */
final class LateBodies extends Handler.Wrapper {
  /** Attribute of a request whose body did not come in time: the failure. */
  static final String FAILURE = LateBodies.class.getName();

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getAttribute(FAILURE) instanceof Throwable late) {
      Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408, null, late);
      return true;
    }
    return super.handle(request, response, callback);
  }
}
