package cn.sanyi.reporting.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every attempt to sign in: the audit, and what throttling is decided by. */
@Repository
class SignInLog {
  /** How long failures count against a name or an address. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** A script that signs in with each request leaves one success per span, not one per request. */
  private static final Duration SUCCESS_SPAN = Duration.ofHours(1);

  private static final int FAILURES_PER_NAME_AND_ADDRESS = 5;
  private static final int FAILURES_PER_ADDRESS = 30;

  /** High, or any stranger could lock out whoever's name they know. */
  private static final int FAILURES_PER_NAME = 50;

  private final JdbcClient database;
  private final Clock clock;

  SignInLog(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whether too many attempts failed of late. */
  boolean throttled(String name, String address) {
    return database
        .sql(
            """
            SELECT count(*) FILTER (WHERE name = :name AND address = :address) >= :perNameAndAddress
                OR count(*) FILTER (WHERE address = :address) >= :perAddress
                OR count(*) FILTER (WHERE name = :name) >= :perName
            FROM sign_in
            WHERE (name = :name OR address = :address) AND result = 'FAILED' AND at > :since
            """)
        .param("name", name)
        .param("address", address)
        .param("since", before(WINDOW))
        .param("perNameAndAddress", FAILURES_PER_NAME_AND_ADDRESS)
        .param("perAddress", FAILURES_PER_ADDRESS)
        .param("perName", FAILURES_PER_NAME)
        .query(Boolean.class)
        .single();
  }

  void failed(String name, String address) {
    insert(name, address, "FAILED");
  }

  void refused(String name, String address) {
    insert(name, address, "THROTTLED");
  }

  /** Notes a success, unless one without a failure since is noted within the hour. */
  void succeeded(String name, String address) {
    boolean noted =
        database
            .sql(
                """
                SELECT coalesce((SELECT result = 'SUCCEEDED' FROM sign_in
                                 WHERE name = :name AND address = :address AND at > :since
                                 ORDER BY id DESC LIMIT 1), false)
                """)
            .param("name", name)
            .param("address", address)
            .param("since", before(SUCCESS_SPAN))
            .query(Boolean.class)
            .single();
    if (!noted) {
      insert(name, address, "SUCCEEDED");
    }
  }

  private void insert(String name, String address, String result) {
    database
        .sql(
            "INSERT INTO sign_in (at, name, address, result) VALUES (:at, :name, :address, :result)")
        .param("at", Timestamp.from(now()))
        .param("name", name)
        .param("address", address)
        .param("result", result)
        .update();
  }

  private Timestamp before(Duration span) {
    return Timestamp.from(now().minus(span));
  }

  private Instant now() {
    return clock.instant();
  }
}
