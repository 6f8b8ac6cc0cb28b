package cn.sanyi.ingest.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;

/**
 * One body on its way in: the container calls when bytes are there, and no thread waits for them.
 * The container's threads and the watch's meet here, so everything that changes is guarded by this.
 */
final class Intake implements ReadListener, AsyncListener {
  /**
   * For so long a refused body is thrown away, up to the size that one may have: whoever is cut off
   * while it sends does not get to read the answer.
   */
  private static final Duration DISCARD_TIME = Duration.ofSeconds(2);

  private final AsyncContext async;
  private final ServletInputStream in;
  private final BodyLimits limits;
  private final BodyPool pool;
  private final Watch watch;
  private final long began = System.nanoTime();
  private final byte[] piece = new byte[8 << 10];
  private ByteArrayOutputStream body;
  private long received;
  private long discarded;
  private long taken;
  private long refused = began;
  private boolean ended;

  Intake(AsyncContext async, BodyLimits limits, BodyPool pool, Watch watch, boolean keep)
      throws IOException {
    this.async = async;
    this.in = async.getRequest().getInputStream();
    this.limits = limits;
    this.pool = pool;
    this.watch = watch;
    this.body = keep ? new ByteArrayOutputStream() : null;
  }

  void start() {
    async.setTimeout(0);
    async.addListener(this);
    watch.add(this);
    in.setReadListener(this);
  }

  @Override
  public synchronized void onDataAvailable() throws IOException {
    while (!ended && in.isReady()) {
      int count = in.read(piece);
      if (count < 0) {
        return;
      }
      received += count;
      if (body != null) {
        keep(count);
      } else {
        discarded += count;
      }
      if (discarded > limits.bytes()) {
        end();
      }
    }
  }

  private void keep(int count) throws IOException {
    if (received > limits.bytes()) {
      refuse(new Problem(413, "请求体过大", "一次至多 " + (limits.bytes() >> 20) + " MiB；请分批发送"));
    } else if (!pool.take(count)) {
      refuse(Problem.busy("同时收到的请求太多；本次请求一条也没有记下，请稍后原样重发"));
    } else {
      taken += count;
      body.write(piece, 0, count);
    }
  }

  @Override
  public synchronized void onAllDataRead() {
    if (ended) {
      return;
    }
    watch.remove(this);
    ended = true;
    if (body == null) {
      async.complete();
    } else {
      async.getRequest().setAttribute(Door.BODY, body.toByteArray());
      body = null;
      async.dispatch();
    }
  }

  /** The answer first; then some of what is still under way is thrown away. */
  private void refuse(Problem problem) throws IOException {
    body = null;
    refused = System.nanoTime();
    HttpServletResponse response = (HttpServletResponse) async.getResponse();
    response.setHeader("Connection", "close");
    problem.begin(response);
  }

  /** Called by the watch. */
  synchronized void endIfTooSlow() {
    long now = System.nanoTime();
    Duration since = Duration.ofNanos(now - began);
    try {
      if (!ended && body == null && now - refused > DISCARD_TIME.toNanos()) {
        end();
      } else if (!ended && body != null && limits.tooSlow(received, since)) {
        refuse(Problem.of(408));
        end();
      }
    } catch (IOException | IllegalStateException e) {
      end(); // nobody is left to answer
    }
  }

  private void end() {
    ended = true;
    watch.remove(this);
    async.complete();
  }

  @Override
  public synchronized void onError(Throwable problem) {
    if (!ended) {
      try {
        refuse(Problem.of(400));
      } catch (IOException | IllegalStateException e) {
        // nobody is left to answer
      }
      end();
    }
  }

  @Override
  public synchronized void onComplete(AsyncEvent event) {
    watch.remove(this);
    pool.giveBack(taken);
    taken = 0;
  }

  @Override
  public void onTimeout(AsyncEvent event) {}

  @Override
  public void onError(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
