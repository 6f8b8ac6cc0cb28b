package cn.sanyi.reporting.account;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/** Who may sign in. */
@Repository
class Accounts implements UserDetailsService {
  private final JdbcClient database;
  private final Clock clock;

  Accounts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean exist() {
    return database.sql("SELECT EXISTS (SELECT 1 FROM account)").query(Boolean.class).single();
  }

  /** Creates an account; false where the name is taken. */
  boolean create(String name, String passwordHash) {
    return database
            .sql(
                """
                INSERT INTO account (name, password_hash, created_at)
                VALUES (:name, :hash, :now) ON CONFLICT DO NOTHING
                """)
            .param("name", name)
            .param("hash", passwordHash)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    if (name.indexOf('\0') >= 0) { // PostgreSQL refuses such a text
      throw new UsernameNotFoundException("no such account");
    }
    return database
        .sql("SELECT name, password_hash, enabled FROM account WHERE name = :name")
        .param("name", name)
        .query(
            (row, number) ->
                User.withUsername(row.getString("name"))
                    .password(row.getString("password_hash"))
                    .disabled(!row.getBoolean("enabled"))
                    .authorities("READER")
                    .build())
        .optional()
        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }
}
