package cn.sanyi.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.reporting.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarehouseTest {
  @Test
  void startsWithoutTheEngineAndSaysSo() throws IOException {
    Warehouse warehouse =
        new Warehouse(
            new WarehouseSettings(
                "http://127.0.0.1:" + freePort(), "u", "p", "sanyi", 2, Duration.ofSeconds(2)));
    try {
      assertThatThrownBy(() -> warehouse.number("SELECT 1", List.of()))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> {
                assertThat(problem.getStatusCode().value()).isEqualTo(503);
                assertThat(problem.getBody().getDetail()).contains("ClickHouse", "./sanyi status");
              });
    } finally {
      warehouse.close();
    }
  }

  @Test
  void settingsKeepThePasswordToThemselves() {
    assertThat(new WarehouseSettings("http://h:1", "u", "secret", "d", 1, Duration.ZERO).toString())
        .doesNotContain("secret");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
