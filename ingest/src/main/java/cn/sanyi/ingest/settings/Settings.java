package cn.sanyi.ingest.settings;

import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.wire.KafkaAccess;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Settings of ingest.
 *
 * @param kafka where its brokers are
 * @param state folder for the registries of sent events and the token secret
 * @param tokenSecret secret of the tokens, or null: kept in the state folder
 */
public record Settings(KafkaAccess kafka, Path state, String tokenSecret) {
  private static final int LONGEST_NAME = 200;

  /**
   * Reads SANYI_KAFKA..., SANYI_INGEST_STATE (else SANYI_HOME/up/ingest) and SANYI_TOKEN_SECRET.
   *
   * @throws SettingsException where it does not say how to reach Kafka
   */
  public static Settings of(UnaryOperator<String> environment) {
    String state = text(environment, "SANYI_INGEST_STATE");
    String home = text(environment, "SANYI_HOME");
    return new Settings(
        kafka(environment),
        state != null ? Path.of(state) : Path.of(home != null ? home : ".sanyi", "up", "ingest"),
        text(environment, "SANYI_TOKEN_SECRET"));
  }

  private static KafkaAccess kafka(UnaryOperator<String> environment) {
    try {
      return KafkaAccess.of(environment);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(e.getMessage(), e);
    }
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
    if (name.length() > LONGEST_NAME) {
      // A Chinese character takes nine, and file systems end at 255.
      UUID rest = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
      name = name.substring(0, LONGEST_NAME - 37) + "-" + rest;
    }
    return state.resolve("sent-" + name + ".mv");
  }

  private static String text(UnaryOperator<String> environment, String name) {
    String text = environment.apply(name);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
