package cn.sanyi.batch.fold;

import cn.sanyi.batch.reconcile.Reconciliation;
import cn.sanyi.batch.reconcile.Reconciliation.Difference;
import cn.sanyi.batch.source.CaseSource;
import cn.sanyi.batch.source.Split;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.period.Period;
import cn.sanyi.rules.card.CardRules;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** All cases folded again, kept by Spark for the questions of one run. */
public final class FoldedCases implements AutoCloseable {
  private static final int FIRST_DIFFERENCES = 10;

  private final SparkSession spark;
  private final Dataset<Row> rows;

  private FoldedCases(SparkSession spark, Dataset<Row> rows) {
    this.spark = spark;
    this.rows = rows;
  }

  /**
   * Folds all cases of a source in so many splits; registers the views {@code case_fact} (facts as
   * known at the cut-off) and {@code item} that indicators are computed on.
   */
  public static FoldedCases fold(
      SparkSession spark,
      CaseSource source,
      int splits,
      Catalogue catalogue,
      CardRules rules,
      Instant cutOff) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    FoldTask task =
        new FoldTask(source, context.broadcast(catalogue), rules, cutOff, source.toldUntil());
    Dataset<Row> rows =
        spark
            .createDataFrame(
                context.parallelize(Split.all(splits), splits).flatMap(task), FoldedRow.type())
            .persist(StorageLevel.MEMORY_AND_DISK());
    rows.createOrReplaceTempView("folded");
    spark
        .sql("SELECT " + Tables.CASE_FACT.columnList() + " FROM folded WHERE _known")
        .createOrReplaceTempView("case_fact");
    spark
        .createDataFrame(
            catalogue.items().stream().map(item -> FoldedRow.of(Tables.ITEM, item)).toList(),
            FoldedRow.type(Tables.ITEM))
        .createOrReplaceTempView("item");
    return new FoldedCases(spark, rows);
  }

  /** What was folded, and how it compares with the stream; the first question does the work. */
  public Tally tally() {
    String words =
        FoldedRow.DIGEST.stream()
            .map(word -> "coalesce(bit_xor(" + word + "), 0)")
            .collect(Collectors.joining(", "));
    Row sums =
        spark
            .sql(
                "SELECT count(*), count_if(_row_difference IS NOT NULL),"
                    + " coalesce(sum(_cards_differing), 0), count_if(_known),"
                    + " coalesce(sum(_events), 0), coalesce(sum(_known_events), 0), "
                    + words
                    + " FROM folded")
            .first();
    StringBuilder digest = new StringBuilder();
    for (int i = 0; i < FoldedRow.DIGEST.size(); i++) {
      digest.append(HexFormat.of().toHexDigits(sums.getLong(6 + i)));
    }
    boolean agrees = sums.getLong(1) == 0 && sums.getLong(2) == 0;
    return new Tally(
        new Reconciliation(
            sums.getLong(0),
            sums.getLong(1),
            sums.getLong(2),
            agrees ? List.of() : firstDifferences()),
        sums.getLong(3),
        sums.getLong(4),
        sums.getLong(5),
        digest.toString());
  }

  /** Cases by unit that were accepted in the period, as known at the cut-off. */
  public Map<String, Long> accepted(Period period) {
    return byUnit(rows.filter("_known"), "accepted_at", period.start(), period.end());
  }

  /** Red cards by unit that fire in the period, no later than as of when it is judged. */
  public Map<String, Long> redCards(Period period, Instant asOf) {
    Instant end = asOf.isBefore(period.end()) ? asOf : period.end();
    return byUnit(rows, "_red_at", period.start(), end);
  }

  /** Rows by unit whose instant falls into [from, until). */
  private static Map<String, Long> byUnit(
      Dataset<Row> rows, String instant, Instant from, Instant until) {
    Map<String, Long> counts = new HashMap<>();
    Dataset<Row> within =
        rows.filter(rows.col(instant).geq(from)).filter(rows.col(instant).lt(until));
    for (Row row : within.groupBy("unit_code").count().collectAsList()) {
      if (!row.isNullAt(0)) {
        counts.put(row.getString(0), row.getLong(1));
      }
    }
    return counts;
  }

  /** Lets go of what Spark kept. */
  @Override
  public void close() {
    rows.unpersist();
  }

  private List<Difference> firstDifferences() {
    List<Difference> differences = new ArrayList<>();
    for (Row row :
        spark
            .sql(
                "SELECT _case, concat_ws('；', _row_difference, _card_difference) FROM folded"
                    + " WHERE _row_difference IS NOT NULL OR _cards_differing > 0"
                    + " ORDER BY _case LIMIT "
                    + FIRST_DIFFERENCES)
            .collectAsList()) {
      differences.add(new Difference(row.getString(0), row.getString(1)));
    }
    return differences;
  }

  /**
   * What was folded.
   *
   * @param reconciliation comparison with the stream
   * @param cases cases known at the cut-off
   * @param events raw events in all
   * @param knownEvents raw events known at the cut-off
   * @param digest of all facts as of the cut-off: the SHA-256 of each row, combined so that the
   *     order of rows does not matter
   */
  public record Tally(
      Reconciliation reconciliation, long cases, long events, long knownEvents, String digest) {}
}
