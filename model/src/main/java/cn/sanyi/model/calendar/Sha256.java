package cn.sanyi.model.calendar;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. */
final class Sha256 {
  private static final int SHORT = 12;

  private Sha256() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends a hash. */
  static String shortHex(MessageDigest hash) {
    return HexFormat.of().formatHex(hash.digest()).substring(0, SHORT);
  }
}
