package cn.sanyi.rules.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a {@link RuleTable}; what is wrong with a cell is said with table, line and column.
 */
public final class RuleRow {
  private final String table;
  private final CSVRecord line;

  RuleRow(String table, CSVRecord line) {
    this.table = table;
    this.line = line;
  }

  /** Position in the table, from 1, headings not counted. */
  public int order() {
    return (int) line.getRecordNumber();
  }

  /** A cell that must not be empty. */
  public String text(String column) {
    String text = optionalText(column);
    if (text == null) {
      throw refused(column, "不能为空");
    }
    return text;
  }

  /** A cell, or null where it is empty. */
  public String optionalText(String column) {
    if (!line.isMapped(column)) {
      throw refused(column, "缺少这一列");
    }
    String text = line.isSet(column) ? line.get(column) : "";
    return text.isEmpty() ? null : text;
  }

  /** A number, or null where the cell is empty. */
  public BigDecimal optionalNumber(String column) {
    String text = optionalText(column);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw refused(column, "“" + text + "”不是数");
    }
  }

  /** A number that must be there. */
  public BigDecimal number(String column) {
    text(column);
    return optionalNumber(column);
  }

  /** A whole number of at least zero, or the given one where the cell is empty. */
  public int wholeOr(String column, int otherwise) {
    BigDecimal number = optionalNumber(column);
    if (number == null) {
      return otherwise;
    }
    if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
      throw refused(column, "“" + number.toPlainString() + "”不是非负整数");
    }
    return number.intValue();
  }

  /** A date such as 2019-12-31, or null where the cell is empty. */
  public LocalDate optionalDate(String column) {
    String text = optionalText(column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused(column, "“" + text + "”不是日期，应写成 2019-12-31");
    }
  }

  /** One of an enum's constants, by the word that the table uses for it. */
  public <E extends Enum<E>> E word(String column, E[] constants, Function<E, String> word) {
    String text = text(column);
    for (E constant : constants) {
      if (word.apply(constant).equals(text)) {
        return constant;
      }
    }
    throw refused(
        column, "“" + text + "”不在 " + Arrays.stream(constants).map(word).toList() + " 之中");
  }

  /** Why a cell cannot be what it is, with table, line and column. */
  public IllegalArgumentException refused(String column, String what) {
    return new IllegalArgumentException(
        "规则表“" + table + "”第 " + (order() + 1) + " 行“" + column + "”列：" + what);
  }
}
