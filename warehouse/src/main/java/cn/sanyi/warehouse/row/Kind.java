package cn.sanyi.warehouse.row;

/** What a column holds; decides its ClickHouse type and how its value is bound and read. */
public enum Kind {
  /** String: a String. */
  TEXT,
  /** LowCardinality(String): a String; enum constants by name. */
  CODE,
  /** Int32: an Integer. */
  INT,
  /** Int64: a Long. */
  LONG,
  /** Bool: a Boolean. */
  BOOL,
  /** DateTime64(3, 'Asia/Shanghai'): an Instant. */
  INSTANT,
  /** Date32: a LocalDate. */
  DATE,
  /** Array(LowCardinality(String)): a sorted String[]; never null. */
  CODES,
  /** Decimal(38, 9): a BigDecimal. */
  DECIMAL
}
