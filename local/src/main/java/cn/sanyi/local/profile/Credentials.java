package cn.sanyi.local.profile;

import cn.sanyi.local.engines.Placement;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The profile's random secrets, made once and kept in a file of mode 0600. */
public final class Credentials {
  private static final String[] NAMES = {
    "kafka", "clickhouse", "postgres", "account", "ingest-token", "token-secret"
  };

  private final Properties secrets;

  private Credentials(Properties secrets) {
    this.secrets = secrets;
  }

  /** Reads the profile's secrets; makes those that are not there yet. */
  public static Credentials of(Profile profile) {
    Path file = profile.folder().resolve("credentials.properties");
    Properties secrets = new Properties();
    try {
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          secrets.load(reader);
        }
      }
      boolean changed = false;
      for (String name : NAMES) {
        changed |= secrets.putIfAbsent(name, Placement.randomPassword()) == null;
      }
      if (changed) {
        StringWriter text = new StringWriter();
        secrets.store(text, null);
        Secret.write(file, text.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Credentials(secrets);
  }

  /** Password of Kafka's user. */
  public String kafka() {
    return secrets.getProperty("kafka");
  }

  /** Password of ClickHouse's user. */
  public String clickHouse() {
    return secrets.getProperty("clickhouse");
  }

  /** Password of PostgreSQL's user. */
  public String postgres() {
    return secrets.getProperty("postgres");
  }

  /** Password of the first account. */
  public String account() {
    return secrets.getProperty("account");
  }

  /** Bearer token that POST /v1/events demands. */
  public String ingestToken() {
    return secrets.getProperty("ingest-token");
  }

  /** Secret that turns applicants into tokens; losing it makes two tokens of one person. */
  public String tokenSecret() {
    return secrets.getProperty("token-secret");
  }
}
