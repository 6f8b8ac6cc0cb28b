package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many streams of alerts one account may keep open from one address. */
@ApiTest
class ListenersIT {
  private static final int MOST = 20;

  @LocalServerPort private int port;

  @Test
  void oneClientHasSoManyStreamsAndOthersHaveTheirs() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < MOST; i++) {
        assertThat(listen(open, "127.0.0.31")).contains(" 200 ");
      }
      assertThat(listen(open, "127.0.0.31")).contains(" 429 ");
      assertThat(listen(open, "127.0.0.32")).contains(" 200 ");
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  @Test
  void whoHasLeftCountsNoMore() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < MOST; i++) {
        assertThat(listen(open, "127.0.0.33")).contains(" 200 ");
      }
      for (Socket socket : open) {
        socket.close();
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(listen(open, "127.0.0.33")).contains(" 200 "));
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  /** The status line. */
  private String listen(List<Socket> open, String address) throws IOException {
    Socket socket = Raw.connect(port, address);
    open.add(socket);
    String request =
        "GET /v1/alerts/stream HTTP/1.1\r\nHost: x\r\nAuthorization: "
            + Client.basic(TestEngines.USER, TestEngines.PASSWORD)
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }
}
