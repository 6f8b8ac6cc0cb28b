package cn.sanyi.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns what names a person into a token: the same person gives the same token, and without the
 * secret nobody gets from the token to the person, not even by trying all ID numbers. Thread-safe.
 */
public final class Tokens {
  /** Marks a token in the quarantine, so that a replay does not turn it into a token once more. */
  static final String MARK = "token:";

  private static final String ALGORITHM = "HmacSHA256";
  private final ThreadLocal<Mac> mac;

  /**
   * @param secret at least 16 characters
   * @throws IllegalArgumentException where it is shorter
   */
  public Tokens(String secret) {
    if (secret.length() < 16) {
      throw new IllegalArgumentException("令牌密钥 SANYI_TOKEN_SECRET 至少要 16 个字符");
    }
    var key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    mac = ThreadLocal.withInitial(() -> mac(key));
  }

  /** The token of a person, 32 hexadecimal digits; of a marked token, that token. */
  String token(String person) {
    if (person.startsWith(MARK)) {
      return person.substring(MARK.length());
    }
    byte[] hash = mac.get().doFinal(person.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The token with its mark, for a place where the person stood. */
  String marked(String person) {
    return MARK + token(person);
  }
}
