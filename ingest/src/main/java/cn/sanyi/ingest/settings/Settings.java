package cn.sanyi.ingest.settings;

import cn.sanyi.ingest.mapping.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Settings of ingest.
 *
 * @param kafka bootstrap servers
 * @param state folder for the registries of sent events and the token secret
 * @param tokenSecret secret of the tokens, or null: kept in the state folder
 */
public record Settings(String kafka, Path state, String tokenSecret) {

  /** Of a file's name; file systems take 255 bytes. */
  private static final int MAX_NAME = 200;

  /**
   * Reads SANYI_KAFKA, SANYI_INGEST_STATE (else SANYI_HOME/up/ingest) and SANYI_TOKEN_SECRET.
   *
   * @throws SettingsException where Kafka's address is missing
   */
  public static Settings of(UnaryOperator<String> environment) {
    String kafka = text(environment, "SANYI_KAFKA");
    if (kafka == null) {
      throw new SettingsException("没有设置 SANYI_KAFKA（Kafka 地址 host:port）；请先运行 ./sanyi up，或自行设置");
    }
    String state = text(environment, "SANYI_INGEST_STATE");
    String home = text(environment, "SANYI_HOME");
    return new Settings(
        kafka,
        state != null ? Path.of(state) : Path.of(home != null ? home : ".sanyi", "up", "ingest"),
        text(environment, "SANYI_TOKEN_SECRET"));
  }

  /** The tokens of persons, with the secret of the environment or else of the state folder. */
  public Tokens tokens() {
    try {
      return new Tokens(tokenSecret != null ? tokenSecret : SecretFile.read(state));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(e.getMessage(), e);
    }
  }

  /** Where the registry of a source is kept; a name too long for a file is told by its hash. */
  public Path registry(String source) {
    String name = URLEncoder.encode(source, StandardCharsets.UTF_8);
    if (name.length() > MAX_NAME) {
      byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
      name = name.substring(0, MAX_NAME / 2) + "-" + UUID.nameUUIDFromBytes(bytes);
    }
    return state.resolve("sent-" + name + ".mv");
  }

  private static String text(UnaryOperator<String> environment, String name) {
    String text = environment.apply(name);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
