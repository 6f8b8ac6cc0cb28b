package cn.sanyi.reporting.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sanyi.reporting.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class SignInGateTest {
  private static final Authentication RIGHT =
      UsernamePasswordAuthenticationToken.unauthenticated("a", "b");

  private final TestClock clock = new TestClock();
  private final SignInGate gate = new SignInGate(clock);

  @Test
  void afterFiveFailuresEachLockIsTwiceAsLongUpToAQuarterOfAnHour() {
    fail("a", "1.2.3.4", 5);
    List<Long> locks =
        IntStream.range(0, 7)
            .mapToObj(
                i -> {
                  long seconds = refused("a", "1.2.3.4").seconds();
                  clock.pass(Duration.ofSeconds(seconds));
                  fail("a", "1.2.3.4", 1);
                  return seconds;
                })
            .toList();
    assertThat(locks).containsExactly(60L, 120L, 240L, 480L, 900L, 900L, 900L);
  }

  @Test
  void theRightPasswordForgivesAndSoDoesAnHour() {
    fail("a", "1.2.3.4", 4);
    assertThat(gate.attempt("a", "1.2.3.4", () -> RIGHT)).isSameAs(RIGHT);
    fail("a", "1.2.3.4", 4);
    clock.pass(Duration.ofMinutes(61));
    fail("a", "1.2.3.4", 4);
    assertThat(gate.attempt("a", "1.2.3.4", () -> RIGHT)).isSameAs(RIGHT);
  }

  @Test
  void aLockIsTheClientsAndNotTheNames() {
    fail("a", "1.2.3.4", 5);
    assertThat(refused("a", "1.2.3.4")).isNotNull();
    assertThat(gate.attempt("a", "1.2.3.5", () -> RIGHT)).isSameAs(RIGHT);
    assertThat(gate.attempt("b", "1.2.3.4", () -> RIGHT)).isSameAs(RIGHT);
  }

  @Test
  void guessingAtManyNamesLocksTheAddressAndOnesOwnPasswordForgivesNothing() {
    for (int i = 0; i < 30; i++) {
      fail("n" + i, "1.2.3.4", 1);
      if (i < 29) {
        gate.attempt("own", "1.2.3.4", () -> RIGHT);
      }
    }
    assertThat(refused("own", "1.2.3.4")).isNotNull();
  }

  @Test
  void anIpv6SubscriberIsOneClient() {
    for (int i = 0; i < 5; i++) {
      fail("a", "2001:db8:1:2::" + i, 1);
    }
    assertThat(refused("a", "2001:db8:1:2:ffff::1")).isNotNull();
    assertThat(gate.attempt("a", "2001:db8:1:3::1", () -> RIGHT)).isSameAs(RIGHT);
  }

  @Test
  void whatSaysNothingOfThePasswordCountsForNothing() {
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(
              () ->
                  gate.attempt(
                      "a",
                      "1.2.3.4",
                      () -> {
                        throw new InternalAuthenticationServiceException("down");
                      }))
          .isInstanceOf(InternalAuthenticationServiceException.class);
    }
    assertThat(gate.attempt("a", "1.2.3.4", () -> RIGHT)).isSameAs(RIGHT);
  }

  @Test
  void manyAtOnceWithTheRightPasswordAreAllLetIn() {
    var threads = Executors.newFixedThreadPool(25);
    List<CompletableFuture<Authentication>> all =
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> gate.attempt("a", "1.2.3.4", () -> RIGHT), threads))
            .toList();
    assertThat(all).allMatch(one -> one.join() == RIGHT);
    threads.shutdown();
  }

  @Test
  void aFloodOfAddressesFillsNoMemory() {
    AtomicInteger looked = new AtomicInteger();
    for (int i = 0; i < 100_000; i++) {
      String address = "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255);
      gate.attempt(
          "a",
          address,
          () -> {
            looked.incrementAndGet();
            return RIGHT;
          });
    }
    assertThat(looked).hasValue(100_000);
    assertThat(gate.remembered()).isLessThanOrEqualTo(2 * 20_000);
  }

  private void fail(String name, String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(
              () ->
                  gate.attempt(
                      name,
                      address,
                      () -> {
                        throw new BadCredentialsException("wrong");
                      }))
          .isInstanceOf(BadCredentialsException.class);
    }
  }

  private Throttled refused(String name, String address) {
    return catchThrowableOfType(Throttled.class, () -> gate.attempt(name, address, () -> RIGHT));
  }
}
