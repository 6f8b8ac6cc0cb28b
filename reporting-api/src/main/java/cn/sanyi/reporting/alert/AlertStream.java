package cn.sanyi.reporting.alert;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.store.Warehouse;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells every listener of each card within about half a second of its being stored. The warehouse
 * is asked only while somebody listens. At least once: after a reconnection the cards of the last
 * seconds may come again; (caseId, level) says which card it is.
 */
@Component
class AlertStream {
  private static final Logger LOG = LoggerFactory.getLogger(AlertStream.class);
  private static final Duration POLL = Duration.ofMillis(400);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** A stream ends now and then, so that whoever reconnects must still be signed in. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private static final int MOST_LISTENERS = 200;

  /** A person's tabs, and some. */
  private static final int MOST_OF_ONE = 20;

  private final Warehouse warehouse;
  private final Alerts alerts;
  private final Clock clock;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ExecutorService writers = Executors.newCachedThreadPool(daemons("alert-writer-"));
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(daemons("alert-poller-"));
  private CardFeed feed;
  private ScheduledFuture<?> polling;

  AlertStream(Warehouse warehouse, Alerts alerts, Clock clock) {
    this.warehouse = warehouse;
    this.alerts = alerts;
    this.clock = clock;
    poller.scheduleAtFixedRate(
        this::heartbeat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * A new listener.
   *
   * @param since time of storing, in epoch ms, after which it missed everything; null to hear only
   *     what is new
   * @param session the session that signed in, or null for a script
   * @param client who listens, from where
   */
  SseEmitter listen(Long since, HttpSession session, String client) {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    long heard = since == null ? CardFeed.now(warehouse) : since;
    Listener listener = new Listener(emitter, session, client, writers, heard);
    add(listener);
    emitter.onCompletion(
        () -> {
          listener.leave();
          remove(listener);
        });
    emitter.onTimeout(listener::complete);
    emitter.onError(e -> listener.complete());
    listener.say(SseEmitter.event().comment("在线").reconnectTime(2_000).build());
    if (since == null) {
      listener.caughtUp();
    } else if (listener.beginsCatchingUp()) {
      writers.execute(() -> catchUp(listener));
    }
    return emitter;
  }

  /** As fast as the listener reads. */
  private void catchUp(Listener listener) {
    try {
      do {
        CardFeed missed = new CardFeed(warehouse, listener.heard());
        tellAll(missed, listener::tell);
        listener.caughtUp();
        tellAll(missed, listener::tell);
      } while (listener.goesOnCatchingUp());
    } catch (RuntimeException e) {
      // It comes back with the number of the last card that it has.
      LOG.warn("a listener cannot be told what it missed: {}", e.toString());
      listener.complete();
    }
  }

  /**
   * Each card is built once and only read from then on: a builder is no two listeners' to share.
   */
  private void tellAll(CardFeed cards, ObjLongConsumer<Set<DataWithMediaType>> listener) {
    do {
      List<CardFeed.Stored> page = cards.next();
      List<Alert> told =
          alerts.of(
              page.stream().map(CardFeed.Stored::issued).toList(), Period.ALL, clock.instant());
      for (int i = 0; i < told.size(); i++) {
        long storedAt = page.get(i).storedAt();
        listener.accept(
            SseEmitter.event().id(String.valueOf(storedAt)).name("card").data(told.get(i)).build(),
            storedAt);
      }
    } while (cards.unfinished());
  }

  private synchronized void add(Listener listener) {
    listeners.removeIf(Listener::gone);
    if (listeners.size() >= MOST_LISTENERS) {
      throw Problem.unavailable("实时预警的连接已满：请稍后再试");
    }
    if (listeners.stream().filter(listener::isOfTheSame).count() >= MOST_OF_ONE) {
      throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "同一账号在同一地址的实时预警连接过多：请关掉多余的页面");
    }
    if (polling == null) {
      feed = new CardFeed(warehouse, CardFeed.now(warehouse));
      feed.skip();
      polling =
          poller.scheduleWithFixedDelay(
              this::poll, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }
    listeners.add(listener);
  }

  private synchronized void remove(Listener listener) {
    listeners.remove(listener);
    if (listeners.isEmpty() && polling != null) {
      polling.cancel(false);
      polling = null;
    }
  }

  private void poll() {
    CardFeed current;
    synchronized (this) {
      current = feed;
    }
    long told = current.position();
    try {
      tellAll(current, this::hear);
    } catch (RuntimeException e) {
      // Read again from here at the next turn: some cards come twice, none is missed.
      LOG.warn("cards cannot be read for the stream: {}", e.toString());
      synchronized (this) {
        feed = feed == current ? new CardFeed(warehouse, told) : feed;
      }
    }
  }

  private void hear(Set<DataWithMediaType> card, long storedAt) {
    for (Listener listener : listeners) {
      if (listener.hear(storedAt, card)) {
        writers.execute(() -> catchUp(listener));
      }
    }
  }

  private void heartbeat() {
    listeners.stream().filter(Listener::gone).forEach(this::remove);
    for (Listener listener : listeners) {
      listener.checkSession();
      listener.say(SseEmitter.event().comment("心跳").build());
    }
  }

  /** As soon as the application stops: the server waits for open answers. */
  @EventListener(ContextClosedEvent.class)
  @PreDestroy
  void close() {
    poller.shutdownNow();
    listeners.forEach(Listener::complete);
    writers.shutdown();
  }

  /** Threads that keep no process alive whose start has failed. */
  private static ThreadFactory daemons(String prefix) {
    CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
    factory.setDaemon(true);
    return factory;
  }
}
