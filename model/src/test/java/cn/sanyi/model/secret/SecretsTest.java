package cn.sanyi.model.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void noSecretOfTheExampleWorksUnchanged() throws IOException {
    List<String[]> secrets =
        Files.readAllLines(Path.of("..", ".env.example")).stream()
            .filter(line -> !line.startsWith("#") && line.contains("change"))
            .map(line -> line.split("=", 2))
            .toList();
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(4);
    for (String[] secret : secrets) {
      assertThatThrownBy(() -> Secrets.require(Map.of(secret[0], secret[1])))
          .as(secret[0])
          .hasMessageContaining(secret[0])
          .hasMessageContaining("openssl")
          .hasMessageNotContaining(secret[1]);
    }
  }

  @Test
  void anEmptySecretIsRefused() {
    assertThatThrownBy(() -> Secrets.require(Map.of("SANYI_KAFKA_PASSWORD", " ")))
        .hasMessageContaining("SANYI_KAFKA_PASSWORD 是空的");
  }

  @Test
  void whatIsNoSecretAndWhatIsAGoodOneIsNotTouched() {
    assertThatNoException()
        .isThrownBy(
            () ->
                Secrets.require(
                    Map.of(
                        "SANYI_CLICKHOUSE_CLUSTER", "",
                        "SANYI_USER", "change-me",
                        "SANYI_PASSWORD", "f1d0",
                        "OTHER_PASSWORD", "")));
  }
}
