package cn.sanyi.warehouse.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The few words in which ClickHouse's SQL and Spark's differ. */
public enum Dialect {
  /** Live: tables are read with FINAL, so that repeated inserts count once. */
  CLICKHOUSE {
    @Override
    String timestamp(Instant at) {
      return "toDateTime64('" + LOCAL.format(at) + "', 3, 'Asia/Shanghai')";
    }

    @Override
    String date(LocalDate date) {
      return "toDate32('" + date + "')";
    }

    @Override
    String has(String array, String value) {
      return "has(" + array + ", '" + value + "')";
    }

    @Override
    String table(String name) {
      return name + " FINAL";
    }

    @Override
    String itemStanding(String select) {
      return "(" + select + ") AS item_standing";
    }
  },
  /** The official run: temporary views of the same names, one of them item_standing. */
  SPARK {
    @Override
    String timestamp(Instant at) {
      return "TIMESTAMP'" + LOCAL.format(at) + "+08:00'";
    }

    @Override
    String date(LocalDate date) {
      return "DATE'" + date + "'";
    }

    @Override
    String has(String array, String value) {
      return "array_contains(" + array + ", '" + value + "')";
    }

    @Override
    String table(String name) {
      return name;
    }

    @Override
    String itemStanding(String select) {
      return "item_standing";
    }
  };

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneId.of("Asia/Shanghai"));

  abstract String timestamp(Instant at);

  abstract String date(LocalDate date);

  abstract String has(String array, String value);

  abstract String table(String name);

  /** What item indicators select from: the question itself, or a view that answers it once. */
  abstract String itemStanding(String select);
}
