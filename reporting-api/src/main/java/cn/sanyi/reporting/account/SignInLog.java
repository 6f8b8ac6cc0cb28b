package cn.sanyi.reporting.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every attempt to sign in: the audit. */
@Repository
class SignInLog {
  /** A script that signs in, or is refused, with each request leaves one row per span. */
  private static final Duration SPAN = Duration.ofHours(1);

  private final JdbcClient database;
  private final Clock clock;

  SignInLog(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void failed(String name, String address) {
    insert(name, address, "FAILED");
  }

  /** Notes a refusal, unless the last thing noted within the hour is one. */
  void refused(String name, String address) {
    insertOnce(name, address, "THROTTLED");
  }

  /** Notes a success, unless the last thing noted within the hour is one. */
  void succeeded(String name, String address) {
    insertOnce(name, address, "SUCCEEDED");
  }

  private void insertOnce(String name, String address, String result) {
    boolean noted =
        database
            .sql(
                """
                SELECT coalesce((SELECT result = :result FROM sign_in
                                 WHERE name = :name AND address = :address AND at > :since
                                 ORDER BY id DESC LIMIT 1), false)
                """)
            .param("name", name)
            .param("address", address)
            .param("result", result)
            .param("since", Timestamp.from(clock.instant().minus(SPAN)))
            .query(Boolean.class)
            .single();
    if (!noted) {
      insert(name, address, result);
    }
  }

  private void insert(String name, String address, String result) {
    database
        .sql(
            "INSERT INTO sign_in (at, name, address, result) VALUES (:at, :name, :address, :result)")
        .param("at", Timestamp.from(clock.instant()))
        .param("name", name)
        .param("address", address)
        .param("result", result)
        .update();
  }
}
