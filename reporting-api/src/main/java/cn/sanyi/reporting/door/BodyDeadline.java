package cn.sanyi.reporting.door;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets a body come in a time of its own, counted from the end of the request's head; what is not
 * there by then fails with a timeout, which {@link LateBodies} answers. Jetty's
 * MinimumDataRateHandler counts from the first byte and knows no patience: a body that comes in two
 * packets a quarter of a second apart is too slow for it.
 */
final class BodyDeadline extends Handler.Wrapper {
  private final Duration most;

  /**
   * @param most from the end of a request's head to the end of its body
   */
  BodyDeadline(Duration most) {
    this.most = most;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    boolean hasBody =
        request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    return super.handle(hasBody ? new Timed(request, most) : request, response, callback);
  }

  /**
   * A body is asked for piece by piece, so one that trickles is found late at its next byte. One
   * that stands still is found by the connection's idle timeout, which Jetty tells as a failure
   * that may pass; here it ends the body.
   */
  private static final class Timed extends Request.Wrapper {
    private final long deadline;
    private Content.Chunk late;

    Timed(Request request, Duration most) {
      super(request);
      deadline = System.nanoTime() + most.toNanos();
    }

    @Override
    public void demand(Runnable available) {
      if (System.nanoTime() - deadline < 0) {
        super.demand(available);
      } else {
        giveUp(new TimeoutException("body not complete in time"));
        available.run();
      }
    }

    @Override
    public Content.Chunk read() {
      if (late == null) {
        Content.Chunk chunk = super.read();
        if (!Content.Chunk.isFailure(chunk, false)) {
          return chunk;
        }
        giveUp(chunk.getFailure());
      }
      return late;
    }

    private void giveUp(Throwable failure) {
      late = Content.Chunk.from(failure, true);
      setAttribute(LateBodies.FAILURE, failure);
    }
  }
}
