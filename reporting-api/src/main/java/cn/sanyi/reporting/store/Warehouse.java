package cn.sanyi.reporting.store;

import cn.sanyi.reporting.problem.Problem;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads ClickHouse. SQL carries {@code ?} for every parameter. Whatever keeps the engine from
 * answering becomes a 503 that says what to do; a mistake in our SQL stays an error.
 */
@Component
public final class Warehouse {
  private static final Logger LOG = LoggerFactory.getLogger(Warehouse.class);
  private static final int LANES = 2;
  private static final int WITHIN_A_TURN = 2;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** TIMEOUT_EXCEEDED, TOO_MANY_SIMULTANEOUS_QUERIES, MEMORY_LIMIT_EXCEEDED. */
  private static final Pattern TOO_MUCH = Pattern.compile("\\bCode: (159|202|241)\\b");

  /** Any answer of the engine that names what is wrong with a query. */
  private static final Pattern REFUSED = Pattern.compile("\\bCode: \\d+");

  /** Whoever counts or lists: as many at a time as there are cores. */
  private final Semaphore turns;

  /** As many again for single things: they take milliseconds and need not wait for the dear. */
  private final Semaphore lookUps;

  /** Who reads the rows of a query may ask another (a name, say) within the same turn. */
  private final ThreadLocal<Boolean> asking = ThreadLocal.withInitial(() -> false);

  private final Duration patience;
  private final HikariDataSource pool;
  private final JdbcClient client;

  Warehouse(WarehouseSettings settings) {
    this.turns = new Semaphore(settings.atOnce(), true);
    this.lookUps = new Semaphore(settings.atOnce(), true);
    this.patience = settings.queryTimeout();
    long seconds = settings.queryTimeout().toSeconds();
    HikariConfig config = new HikariConfig();
    config.setPoolName("warehouse");
    config.setDriverClassName("com.clickhouse.jdbc.ClickHouseDriver");
    config.setJdbcUrl("jdbc:clickhouse:" + settings.url() + "/" + settings.database());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(LANES * WITHIN_A_TURN * settings.atOnce());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT.toMillis());
    // The API starts, and says 503, before the engine does.
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("clickhouse_setting_max_execution_time", String.valueOf(seconds));
    config.addDataSourceProperty("socket_timeout", String.valueOf((seconds + 5) * 1000));
    this.pool = new HikariDataSource(config);
    this.client = JdbcClient.create(pool);
  }

  /** Every row of a query. */
  public <T> List<T> list(String sql, List<?> parameters, RowMapper<T> row) {
    return answered(turns, () -> client.sql(sql).params(parameters).query(row).list());
  }

  /**
   * Every row of a query for single things, which a key or a link finds, or of a table that is
   * small by its nature: it does not wait behind those that read everything.
   */
  public <T> List<T> lookUp(String sql, List<?> parameters, RowMapper<T> row) {
    return answered(lookUps, () -> client.sql(sql).params(parameters).query(row).list());
  }

  /** The first row of a query; empty where there is none, or where it is read as null. */
  public <T> Optional<T> first(String sql, List<?> parameters, RowMapper<T> row) {
    return first(list(sql, parameters, row));
  }

  /** The first row of a {@link #lookUp}, likewise. */
  public <T> Optional<T> lookUpFirst(String sql, List<?> parameters, RowMapper<T> row) {
    return first(lookUp(sql, parameters, row));
  }

  private static <T> Optional<T> first(List<T> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
  }

  /** The one whole number that a query selects. */
  public long number(String sql, List<?> parameters) {
    return list(sql, parameters, (row, i) -> row.getLong(1)).get(0);
  }

  /**
   * The one whole number of a question that the engine answers from its memory, which therefore
   * waits for no turn.
   */
  public long glance(String sql) {
    try {
      return client.sql(sql).query((row, i) -> row.getLong(1)).single();
    } catch (DataAccessException e) {
      throw translated(e);
    }
  }

  private <T> T answered(Semaphore lane, Supplier<T> query) {
    boolean within = asking.get();
    if (!within) {
      awaitTurn(lane);
      asking.set(true);
    }
    try {
      return query.get();
    } catch (DataAccessException e) {
      throw translated(e);
    } finally {
      if (!within) {
        asking.remove();
        lane.release();
      }
    }
  }

  /** First come, first served. */
  private void awaitTurn(Semaphore lane) {
    try {
      if (lane.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw Problem.crowded(patience);
  }

  private static RuntimeException translated(DataAccessException e) {
    String message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
    if (TOO_MUCH.matcher(message).find()) {
      LOG.warn("ClickHouse gave up on a query: {}", code(message));
      return Problem.unavailable("查询太大或太多，未能在时限内完成：请缩小统计期或稍后再试");
    }
    if (e instanceof CannotGetJdbcConnectionException || !REFUSED.matcher(message).find()) {
      LOG.warn("ClickHouse does not answer: {}", e.getClass().getSimpleName());
      return Problem.unavailable("数据仓库 ClickHouse 没有应答：请稍后再试，并用 ./sanyi status 查看它是否在运行");
    }
    return e;
  }

  /** The engine's messages quote the query, and with it what somebody asked for. */
  private static String code(String message) {
    Matcher code = REFUSED.matcher(message);
    return code.find() ? code.group() : "no code";
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
