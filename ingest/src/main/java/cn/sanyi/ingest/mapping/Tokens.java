package cn.sanyi.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns what names a person into a token: the same person gives the same token, and without the
 * secret nobody gets from the token to the person, not even by trying all ID numbers. Thread-safe.
 */
public final class Tokens {
  private static final String ALGORITHM = "HmacSHA256";

  /**
   * A token in the quarantine: {@code token:}, the token, and a seal that only we can put on it.
   */
  private static final Pattern SEALED = Pattern.compile("token:([0-9a-f]{32})\\.([0-9a-f]{32})");

  private final ThreadLocal<Mac> mac;
  private final ThreadLocal<Mac> seal;

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
    byte[] derived = mac(key).doFinal("sanyi: seal of tokens".getBytes(StandardCharsets.UTF_8));
    seal = ThreadLocal.withInitial(() -> mac(new SecretKeySpec(derived, ALGORITHM)));
  }

  /**
   * The token of a person, 32 hexadecimal digits; of a token that we sealed, that token. Whoever
   * only says that something is a token gets a token of what he said.
   */
  String token(String person) {
    Matcher sealed = SEALED.matcher(person);
    if (sealed.matches() && same(hash(seal, sealed.group(1)), sealed.group(2))) {
      return sealed.group(1);
    }
    return hash(mac, person);
  }

  private static String hash(ThreadLocal<Mac> mac, String text) {
    byte[] hash = mac.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }

  private static boolean same(String ours, String theirs) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.US_ASCII), theirs.getBytes(StandardCharsets.US_ASCII));
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

  /** The sealed token, for a place where the person stood. */
  String sealed(String person) {
    String token = token(person);
    return "token:" + token + "." + hash(seal, token);
  }
}
