package cn.sanyi.local.engines;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Where an engine lives.
 *
 * @param folder holds the engine's data and configuration
 * @param log its log file
 * @param port loopback port it listens on
 * @param password of its user `sanyi`
 */
public record Placement(Path folder, Path log, int port, String password) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BITS = 120;

  /** A free port, a new password, and the log beside the data. */
  static Placement ephemeral(Path folder, String name) {
    Path home = folder.toAbsolutePath().resolve(name);
    return new Placement(home, home.resolve(name + ".log"), Ports.free(), randomPassword());
  }

  /** 24 letters and digits nobody can guess. */
  public static String randomPassword() {
    return new BigInteger(PASSWORD_BITS, RANDOM)
        .setBit(PASSWORD_BITS)
        .toString(Character.MAX_RADIX)
        .substring(0, 22);
  }

  @Override
  public String toString() {
    return folder + ":" + port;
  }
}
