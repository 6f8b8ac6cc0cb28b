package cn.sanyi.reporting.account;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Lets so many attempts through as may fail. They count against the client's address together with
 * the name, and, more of them, against the address alone; never against the name alone, or any
 * stranger could lock out whoever's name they know. Remembers a bounded number of clients: of more,
 * those that tried longest ago are forgotten.
 */
@Component
class SignInGate {
  private static final int FAILURES_PER_NAME_AND_ADDRESS = 5;
  private static final int FAILURES_PER_ADDRESS = 30;
  private static final int MOST_REMEMBERED = 20_000;

  private final Clock clock;
  private final Map<String, Tries> ofNames = bounded();
  private final Map<String, Tries> ofAddresses = bounded();

  SignInGate(Clock clock) {
    this.clock = clock;
  }

  /**
   * An attempt.
   *
   * @param check looks at the password
   * @throws Throttled before looking at it, where too many failed
   */
  Authentication attempt(String name, String address, Supplier<Authentication> check) {
    String client = SixtyFour.network(address);
    Tries both = tries(ofNames, client + '\n' + name, FAILURES_PER_NAME_AND_ADDRESS);
    Tries alone = tries(ofAddresses, client, FAILURES_PER_ADDRESS);
    take(both);
    try {
      take(alone);
    } catch (Throttled e) {
      both.giveBack();
      throw e;
    }
    try {
      Authentication right = check.get();
      both.forgive();
      alone.giveBack(); // one's own right password must not forgive guesses at others'
      return right;
    } catch (AuthenticationException e) {
      if (e instanceof InternalAuthenticationServiceException) {
        both.giveBack();
        alone.giveBack();
      } else {
        both.fail(clock.instant());
        alone.fail(clock.instant());
      }
      throw e;
    } catch (RuntimeException | Error e) {
      both.giveBack();
      alone.giveBack();
      throw e;
    }
  }

  private void take(Tries tries) {
    try {
      Duration wait = tries.take(clock.instant());
      if (!wait.isZero()) {
        throw new Throttled(wait);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Throttled(Duration.ofSeconds(1));
    }
  }

  private static Tries tries(Map<String, Tries> map, String key, int most) {
    synchronized (map) {
      return map.computeIfAbsent(key, unknown -> new Tries(most));
    }
  }

  /** How much is remembered. */
  int remembered() {
    return ofNames.size() + ofAddresses.size();
  }

  private static Map<String, Tries> bounded() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
        return size() > MOST_REMEMBERED;
      }
    };
  }
}
