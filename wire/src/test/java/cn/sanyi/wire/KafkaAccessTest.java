package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaAccessTest {
  @Test
  void brokersWithoutLoginAreReachedAsBefore() {
    assertThat(KafkaAccess.of(Map.of("SANYI_KAFKA", "a:1,b:2")::get).settings())
        .containsOnly(
            Map.entry("bootstrap.servers", "a:1,b:2"), Map.entry("security.protocol", "PLAINTEXT"));
  }

  @Test
  void aLoginIsEncryptedUnlessTheOperatorSaysOtherwise() {
    Map<String, String> login =
        Map.of("SANYI_KAFKA", "a:1", "SANYI_KAFKA_USER", "u", "SANYI_KAFKA_PASSWORD", "p\"q\\");
    KafkaAccess access = KafkaAccess.of(login::get);

    assertThat(access.settings())
        .containsEntry("security.protocol", "SASL_SSL")
        .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
        .extractingByKey("sasl.jaas.config")
        .asString()
        .contains("ScramLoginModule", "username=\"u\" password=\"p\\\"q\\\\\";");
    assertThat(access).asString().isEqualTo("a:1");
  }

  @Test
  void halfALoginIsRefused() {
    assertThatThrownBy(
            () -> KafkaAccess.of(Map.of("SANYI_KAFKA", "a:1", "SANYI_KAFKA_USER", "u")::get))
        .hasMessageContaining("SANYI_KAFKA_PASSWORD");
    assertThatThrownBy(
            () ->
                KafkaAccess.of(
                    Map.of("SANYI_KAFKA", "a:1", "SANYI_KAFKA_SECURITY", "SASL_SSL")::get))
        .hasMessageContaining("SANYI_KAFKA_USER");
    assertThatThrownBy(() -> KafkaAccess.of(Map.<String, String>of()::get))
        .hasMessageContaining("SANYI_KAFKA");
  }
}
