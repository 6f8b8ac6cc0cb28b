package cn.sanyi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokensTest {
  private final Tokens tokens = new Tokens("a secret for tests only");

  @Test
  void samePersonSameTokenAndOnlyWithTheSameSecret() {
    assertThat(tokens.token("530323199001010011"))
        .isEqualTo(new Tokens("a secret for tests only").token("530323199001010011"))
        .isNotEqualTo(tokens.token("530323199001010012"))
        .isNotEqualTo(new Tokens("another secret, as long").token("530323199001010011"))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void leavesATokenFromTheQuarantineAsItIs() {
    assertThat(tokens.token(tokens.marked("张三"))).isEqualTo(tokens.token("张三"));
  }

  @Test
  void refusesAShortSecret() {
    assertThatThrownBy(() -> new Tokens("short")).hasMessageContaining("SANYI_TOKEN_SECRET");
  }
}
