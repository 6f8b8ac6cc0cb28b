package cn.sanyi.batch.fold;

import cn.sanyi.batch.canonical.Canonical;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.warehouse.row.Column;
import cn.sanyi.warehouse.row.Kind;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A folded case as a row of Spark: the columns of case_fact, then what the comparison found, then
 * the digest of the facts in four words.
 */
public final class FoldedRow {
  /** Words of the digest. */
  public static final List<String> DIGEST = List.of("_d0", "_d1", "_d2", "_d3");

  private FoldedRow() {}

  /** The type of the rows. */
  public static StructType type() {
    StructType type = type(Tables.CASE_FACT);
    type =
        type.add("_case", DataTypes.StringType)
            .add("_known", DataTypes.BooleanType)
            .add("_events", DataTypes.LongType)
            .add("_known_events", DataTypes.LongType)
            .add("_row_difference", DataTypes.StringType)
            .add("_cards_differing", DataTypes.IntegerType)
            .add("_card_difference", DataTypes.StringType)
            .add("_red_at", DataTypes.TimestampType);
    for (String word : DIGEST) {
      type = type.add(word, DataTypes.LongType);
    }
    return type;
  }

  /** The type of a table's rows; every column nullable. */
  public static <T> StructType type(Table<T> table) {
    StructType type = new StructType();
    for (Column<T> column : table.columns()) {
      type = type.add(column.name(), type(column.kind()));
    }
    return type;
  }

  /** An object as a row of its table. */
  public static <T> Row of(Table<T> table, T object) {
    return RowFactory.create(
        table.columns().stream().map(column -> column.value().apply(object)).toArray());
  }

  /** A folded case as a row of {@link #type()}. */
  public static Row of(FoldedCase folded) {
    List<Object> values = new ArrayList<>();
    CaseFacts facts = folded.facts();
    for (Column<CaseFacts> column : Tables.CASE_FACT.columns()) {
      values.add(facts == null ? null : column.value().apply(facts));
    }
    values.add(folded.caseId());
    values.add(facts != null);
    values.add(folded.events());
    values.add(folded.knownEvents());
    values.add(folded.rowDifference());
    values.add(folded.cardDifferences().size());
    values.add(
        folded.cardDifferences().isEmpty() ? null : String.join("；", folded.cardDifferences()));
    values.add(folded.redAt());
    if (facts == null) {
      DIGEST.forEach(word -> values.add(0L));
    } else {
      ByteBuffer digest =
          ByteBuffer.wrap(Canonical.sha256(Canonical.line(Tables.CASE_FACT, facts)));
      DIGEST.forEach(word -> values.add(digest.getLong()));
    }
    return RowFactory.create(values.toArray());
  }

  private static DataType type(Kind kind) {
    return switch (kind) {
      case TEXT, CODE -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case BOOL -> DataTypes.BooleanType;
      case INSTANT -> DataTypes.TimestampType;
      case DATE -> DataTypes.DateType;
      case CODES -> DataTypes.createArrayType(DataTypes.StringType);
      case DECIMAL -> DataTypes.createDecimalType(38, 9);
    };
  }
}
