package cn.sanyi.warehouse.row;

/** What a column holds; decides its ClickHouse type and how its value is bound and read. */
public enum Kind {
  /** A String. */
  TEXT("String"),
  /** One of few Strings, of low cardinality; enum constants by name. */
  CODE("String"),
  /** An Integer. */
  INT("Int32"),
  /** A Long. */
  LONG("Int64"),
  /** A Boolean. */
  BOOL("Bool"),
  /** An Instant, to the millisecond. */
  INSTANT("DateTime64(3, 'Asia/Shanghai')"),
  /** A LocalDate. */
  DATE("Date32"),
  /** A sorted String[]; never null. */
  CODES("Array(LowCardinality(String))"),
  /** A BigDecimal. */
  DECIMAL("Decimal(38, 9)");

  private final String type;

  Kind(String type) {
    this.type = type;
  }

  /** The ClickHouse type of one value. */
  String type() {
    return type;
  }
}
