package cn.sanyi.local.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The configuration and users file of the ClickHouse child. */
final class ClickHouseFiles {
  private static final String RESOURCES = "/cn/sanyi/local/clickhouse/";

  private ClickHouseFiles() {}

  /** Writes both files, readable by the owner only, and returns the configuration. */
  static Path write(Placement placement, String user) {
    Path users = placement.folder().resolve("users.xml");
    Path config = placement.folder().resolve("config.xml");
    try {
      Files.createDirectories(placement.folder());
      write(
          users,
          template("users.xml")
              .replace("{user}", user)
              .replace("{sha256}", sha256(placement.password())));
      write(
          config,
          template("config.xml")
              .replace("{port}", Integer.toString(placement.port()))
              .replace("{folder}", placement.folder().toString())
              .replace("{authorization}", authorization(user, placement.password()))
              .replace("{users}", users.toString()));
      return config;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The header by which the server knows its user. */
  static String authorization(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }

  private static String template(String name) throws IOException {
    try (InputStream in = ClickHouseFiles.class.getResourceAsStream(RESOURCES + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(String password) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
