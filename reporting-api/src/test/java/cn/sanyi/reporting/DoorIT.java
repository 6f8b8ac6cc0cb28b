package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What clients that send too much, too slowly or too often do to the others: nothing. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "sanyi.door.header-wait=2s",
      "sanyi.door.body-wait=3s",
      "server.jetty.connection-idle-timeout=5s",
      "sanyi.door.connections-of-one=450"
    })
@ContextConfiguration(initializers = TestEngines.class)
class DoorIT {
  /** The one hashed password of an honest request included. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private static final String SIGN_IN =
      "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
          + "X-XSRF-TOKEN: t\r\nCookie: XSRF-TOKEN=t\r\nConnection: close\r\n";

  @LocalServerPort private int port;

  @Test
  void aBodyOf19MegabytesIsRefusedUnread() {
    assertProblem(Raw.send(port, SIGN_IN + "Content-Length: 19000000\r\n\r\n{"), 413);
  }

  @Test
  void twelveOfThemAtOnceHoldNobodyUp() {
    String body = "{".repeat(3_000_000);
    List<CompletableFuture<Raw.Answer>> answers =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Raw.send(port, SIGN_IN + "Content-Length: 19000000\r\n\r\n" + body)))
            .toList();
    assertHonestAnsweredAtOnce();
    // Who goes on sending may find the connection reset before it reads the refusal.
    assertThat(answers).allMatch(answer -> Set.of(413, -1).contains(answer.join().status()));
    assertHonestAnsweredAtOnce();
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsEndsAtTheSameLimit() {
    String chunk = "4000\r\n" + "{".repeat(0x4000) + "\r\n";
    assertProblem(
        Raw.send(port, SIGN_IN + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20)), 413);
  }

  @Test
  void twoHundredBodiesThatTrickleHoldNobodyUpAndAreGivenUp() throws IOException {
    List<Socket> slow = open(200, SIGN_IN + "Content-Length: 1000\r\n\r\n");
    assertHonestAnsweredAtOnce();
    Thread trickle = trickle(slow);
    assertHonestAnsweredAtOnce();
    for (Socket socket : slow) {
      assertProblem(Raw.answer(socket), 408);
    }
    trickle.interrupt();
    close(slow);
  }

  @Test
  void aBodyThatStopsHalfwayIsGivenUp() throws IOException {
    List<Socket> silent = open(3, SIGN_IN + "Content-Length: 1000\r\n\r\n{");
    for (Socket socket : silent) {
      assertProblem(Raw.answer(socket), 408);
    }
    close(silent);
  }

  @Test
  void aBodyThatComesInTwoPacketsIsAnsweredAsInOne() throws IOException {
    String head = SIGN_IN + "Content-Length: 2\r\n\r\n";
    Raw.Answer whole = Raw.send(port, head + "{}");
    assertProblem(whole, 400);
    try (Socket socket = open(1, head + "{").get(0)) {
      // The pause between the packets is what is tried, not a wait.
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      socket.getOutputStream().write('}');
      assertThat(Raw.answer(socket).body()).isEqualTo(whole.body());
    }
  }

  @Test
  void twoHundredReadsThatPromiseABodyHoldNobodyUp() throws IOException {
    List<Socket> slow = open(200, "GET /v1/units HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n");
    assertHonestAnsweredAtOnce();
    close(slow);
  }

  @Test
  void aHeadThatTricklesIsCutOff() throws IOException {
    List<Socket> slow = open(200, "GET /v1/units HTTP/1.1\r\nHost: x\r\nX-A: ");
    assertHonestAnsweredAtOnce();
    Thread trickle = trickle(slow);
    assertHonestAnsweredAtOnce();
    for (Socket socket : slow) {
      assertThat(Raw.answer(socket).text()).isEmpty();
    }
    trickle.interrupt();
    close(slow);
  }

  @Test
  void oneAddressHasSoManyConnectionsAndOthersHaveTheirs() throws IOException {
    List<Socket> many = open(460, "GET /v1/units HTTP/1.1\r\nHost: x\r\n");
    Raw.Answer other =
        Raw.send(
            port,
            "127.0.0.9",
            "GET /actuator/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(other.status()).isEqualTo(200);
    try (Socket last = many.get(459)) {
      assertThat(Raw.answer(last).text()).isEmpty();
    }
    close(many);
  }

  private void assertHonestAnsweredAtOnce() {
    Client client = new Client(port);
    long begun = System.nanoTime();
    client.get("/v1/units");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
  }

  private static void assertProblem(Raw.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
    assertThat(answer.json().path("detail").asString()).matches(".*\\p{IsHan}.*");
  }

  private List<Socket> open(int many, String beginning) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Socket socket = Raw.connect(port, "127.0.0.1");
      sockets.add(socket);
      try {
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException e) {
        // Closed at once: what the test is about looks at the answers.
      }
    }
    return sockets;
  }

  /** A byte to each, again and again; one who hangs up is past caring. */
  private static Thread trickle(List<Socket> sockets) {
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.interrupted()) {
                for (Socket socket : sockets) {
                  try {
                    socket.getOutputStream().write('a');
                  } catch (IOException e) {
                    continue;
                  }
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
