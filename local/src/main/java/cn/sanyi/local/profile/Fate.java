package cn.sanyi.local.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How a supervised program fared since the supervisor began.
 *
 * @param state what it does now
 * @param restarts how often it was started again
 * @param lastReason why it ended last, in words; null if it never did
 * @param lastEndedAt when that was, ISO-8601 in UTC; null if it never did
 * @param startsAgainAt when it will be started again, ISO-8601 in UTC; null unless it waits
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fate(
    State state, int restarts, String lastReason, String lastEndedAt, String startsAgainAt) {
  /** What a supervised program does. */
  public enum State {
    /** It runs. */
    RUNNING,
    /** It has been started again and is not ready yet. */
    STARTING,
    /** It has ended and waits to be started. */
    WAITING,
    /** It has ended many times in a row and is only tried now and then. */
    FAILING
  }

  /** It runs. */
  public static Fate running(int restarts, String lastReason, String lastEndedAt) {
    return new Fate(State.RUNNING, restarts, lastReason, lastEndedAt, null);
  }

  /** It has ended. */
  public static Fate waiting(
      int restarts, String reason, String endedAt, String startsAgainAt, boolean hopeless) {
    return new Fate(
        hopeless ? State.FAILING : State.WAITING, restarts, reason, endedAt, startsAgainAt);
  }

  /** It is being started; one that could not stay up still has to show that it can. */
  public Fate starting() {
    State now = state == State.FAILING ? State.FAILING : State.STARTING;
    return new Fate(now, restarts, lastReason, lastEndedAt, null);
  }

  /** Whether it runs, as far as the supervisor knows. */
  public boolean runs() {
    return state == State.RUNNING;
  }
}
