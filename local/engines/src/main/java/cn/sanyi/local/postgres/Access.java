package cn.sanyi.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The one user and database, and the one way in: by password over the loopback. */
final class Access {
  private static final String RULES = "host all all 127.0.0.1/32 scram-sha-256\n";

  private Access() {}

  static void restrict(EmbeddedPostgres server, Path data, String password)
      throws SQLException, IOException {
    Path rules = data.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(RULES)) {
      return;
    }
    String literal = "'" + password.replace("'", "''") + "'";
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE postgres PASSWORD " + literal);
      if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = 'sanyi'")) {
        statement.execute("CREATE ROLE sanyi LOGIN PASSWORD " + literal);
      }
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = 'sanyi'")) {
        statement.execute("CREATE DATABASE sanyi OWNER sanyi");
      }
      Files.writeString(rules, RULES);
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }
}
