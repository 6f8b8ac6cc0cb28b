package cn.sanyi.reporting.alert;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One client of the stream. What it is to hear waits in a bounded queue and is written by a thread
 * of its own turn, so that a slow client delays nobody; one that falls far behind is dropped and
 * comes back with its Last-Event-ID.
 */
final class Listener {
  private static final int MOST_WAITING = 10_000;

  private final SseEmitter emitter;
  private final HttpSession session;
  private final Executor writers;
  private final BlockingQueue<SseEventBuilder> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean writing = new AtomicBoolean();

  /**
   * @param session the session that signed in, or null for a script
   */
  Listener(SseEmitter emitter, HttpSession session, Executor writers) {
    this.emitter = emitter;
    this.session = session;
    this.writers = writers;
  }

  void send(SseEventBuilder event) {
    if (!waiting.offer(event)) {
      emitter.complete();
    } else if (writing.compareAndSet(false, true)) {
      writers.execute(this::write);
    }
  }

  /** Ends the stream once its session is signed out. */
  void checkSession() {
    try {
      if (session != null) {
        session.getCreationTime();
      }
    } catch (IllegalStateException e) {
      emitter.complete();
    }
  }

  private void write() {
    try {
      do {
        for (SseEventBuilder event = waiting.poll(); event != null; event = waiting.poll()) {
          emitter.send(event);
        }
        writing.set(false);
      } while (!waiting.isEmpty() && writing.compareAndSet(false, true));
    } catch (IOException | IllegalStateException e) {
      // The client went away; the container tells the emitter, which takes us off the list.
      waiting.clear();
    }
  }

  void complete() {
    emitter.complete();
  }
}
