package cn.sanyi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokensTest {
  private static final String PERSON = "530323199001010011";
  private final Tokens tokens = new Tokens("a secret for tests only");

  @Test
  void samePersonSameTokenAndOnlyWithTheSameSecret() {
    assertThat(tokens.token(PERSON))
        .isEqualTo(new Tokens("a secret for tests only").token(PERSON))
        .isNotEqualTo(tokens.token("530323199001010012"))
        .isNotEqualTo(new Tokens("another secret, as long").token(PERSON))
        .matches("[0-9a-f]{32}");
  }

  @Test
  void leavesATokenThatWeSealedAsItIs() {
    String sealed = tokens.sealed("张三");

    assertThat(tokens.token(sealed)).isEqualTo(tokens.token("张三"));
    assertThat(tokens.sealed(sealed)).isEqualTo(sealed);
  }

  @Test
  void whatOnlySaysThatItIsATokenBecomesOne() {
    assertThat(tokens.token("token:" + PERSON))
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(tokens.token(PERSON));
    String token = tokens.token(PERSON);
    String foreign = new Tokens("another secret, as long").sealed(PERSON);
    String bent = tokens.sealed(PERSON).replaceAll("[0-9a-f]$", "g");
    for (String told :
        new String[] {token, "token:" + token, "token:" + token + ".0", foreign, bent}) {
      assertThat(tokens.token(told)).isNotEqualTo(token).isNotIn(told, foreign.substring(6, 38));
    }
  }

  @Test
  void refusesAShortSecret() {
    assertThatThrownBy(() -> new Tokens("short")).hasMessageContaining("SANYI_TOKEN_SECRET");
  }
}
