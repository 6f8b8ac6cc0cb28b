package cn.sanyi.reporting.alert;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client of the stream. What it is to hear waits in a bounded queue and is written by a thread
 * of its own turn, so that a slow client delays nobody. One that falls behind no longer hears what
 * is new; it is told from the warehouse, as fast as it reads, until it has caught up.
 */
final class Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final int MOST_WAITING = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SseEmitter emitter;
  private final HttpSession session;
  private final String client;
  private final Executor writers;
  private final BlockingQueue<Set<DataWithMediaType>> waiting =
      new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean writing = new AtomicBoolean();
  private final AtomicBoolean catchingUp = new AtomicBoolean();
  private volatile long heard;
  private volatile boolean listening;
  private volatile boolean gone;

  /**
   * @param session the session that signed in, or null for a script
   * @param client who listens, from where
   * @param heard time of storing, in epoch ms, after which it is told everything
   */
  Listener(SseEmitter emitter, HttpSession session, String client, Executor writers, long heard) {
    this.client = client;
    this.heard = heard;
    this.emitter = emitter;
    this.session = session;
    this.writers = writers;
  }

  /** Whether the same account listens from the same address. */
  boolean isOfTheSame(Listener other) {
    return client.equals(other.client);
  }

  /** Time of storing, in epoch ms, of the last card that it was given. */
  long heard() {
    return heard;
  }

  /** It has been told what it missed, and hears what is new from now on. */
  void caughtUp() {
    listening = true;
  }

  /**
   * Something new; not for one that has yet to be told older things.
   *
   * @return whether somebody has to begin to tell it what it misses
   */
  boolean hear(long storedAt, Set<DataWithMediaType> event) {
    if (!listening) {
      return false;
    }
    if (waiting.offer(event)) {
      heard = storedAt;
      startWriting();
      return false;
    }
    listening = false;
    return beginsCatchingUp();
  }

  /** Whether nobody tells it yet what it misses: then the caller has to. */
  boolean beginsCatchingUp() {
    return catchingUp.compareAndSet(false, true);
  }

  /** Whether it has fallen behind once more, so that the caller has to go on. */
  boolean goesOnCatchingUp() {
    catchingUp.set(false);
    return !listening && !gone && beginsCatchingUp();
  }

  /** A word in between; left out where there is no room. */
  void say(Set<DataWithMediaType> event) {
    if (waiting.offer(event)) {
      startWriting();
    }
  }

  /**
   * Waits for room.
   *
   * @throws IllegalStateException where the client has gone or takes nothing for long
   */
  void tell(Set<DataWithMediaType> event, long storedAt) {
    try {
      if (gone || !waiting.offer(event, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the client takes no more");
      }
      heard = storedAt;
      startWriting();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void startWriting() {
    if (writing.compareAndSet(false, true)) {
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
        for (Set<DataWithMediaType> event = waiting.poll(); event != null; event = waiting.poll()) {
          emitter.send(event);
        }
        writing.set(false);
      } while (!waiting.isEmpty() && writing.compareAndSet(false, true));
    } catch (IOException | IllegalStateException e) {
      // The client went away. Not every container tells the emitter so.
      waiting.clear();
      complete();
    } catch (RuntimeException e) {
      // Rather ended than silent: it comes back with the number of the last card that it has.
      LOG.warn("a listener cannot be written to: {}", e.toString());
      waiting.clear();
      complete();
    }
  }

  /** The client is no longer there. */
  void leave() {
    gone = true;
  }

  /** Whether it hears nothing any more. */
  boolean gone() {
    return gone;
  }

  void complete() {
    gone = true;
    emitter.complete();
  }
}
