package cn.sanyi.ingest.workbook;

import cn.sanyi.ingest.guard.GuardedXml;
import cn.sanyi.model.text.Printable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Reads one cell: its type, its style and what a formula came to when it was last saved. */
final class CellReader {
  /** A double is written in 17 digits and an exponent of three; writers pad a little. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,64}(\\.\\d{0,64})?|\\.\\d{1,64})([eE][+-]?\\d{1,3})?");

  /** Excel keeps 15 digits: two case numbers of 18 that differ at their end became the same. */
  private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

  private final SharedTexts shared;
  private final Styles styles;
  private final Serials serials;
  private final int limit;

  CellReader(SharedTexts shared, Styles styles, Serials serials, int limit) {
    this.shared = shared;
    this.styles = styles;
    this.serials = serials;
    this.limit = limit;
  }

  /** Reads to the end of the {@code c} that begins here. */
  Cell read(GuardedXml xml, int column) {
    String type = xml.attribute("t");
    NumberFormats format = styles.format(style(xml.attribute("s")));
    String value = null;
    String inline = null;
    boolean formula = false;
    for (int depth = 1; depth > 0 && xml.next(); ) {
      if (xml.starts("v")) {
        value = RichText.plain(xml, limit);
      } else if (xml.starts("is")) {
        inline = RichText.read(xml, limit);
      } else if (xml.starts("f")) {
        formula = true;
        xml.skip();
      } else {
        depth += xml.starts() ? 1 : xml.ends() ? -1 : 0;
      }
    }
    if (formula && value == null && inline == null) {
      return Cell.wrong(column, "是公式，却没有保存计算结果；请用 Excel 打开并保存后再导入");
    }
    Cell cell = cell(column, type == null ? "n" : type, value == null ? "" : value, inline, format);
    return RichText.wellFormed(cell.text()) ? cell : Cell.wrong(column, "含有不成对的代理字符，不是文字；请改正");
  }

  private Cell cell(int column, String type, String value, String inline, NumberFormats format) {
    return switch (type) {
      case "n" -> number(column, value.strip(), format);
      case "s" -> shared(column, value);
      case "inlineStr" -> Cell.of(column, inline == null ? RichText.unescaped(value) : inline);
      case "str" -> Cell.of(column, RichText.unescaped(value));
      case "b" -> flag(column, value.strip());
      case "e" -> Cell.wrong(column, "是错误值 " + Printable.brief(value) + "；请在 Excel 中更正");
      case "d" -> date(column, value.strip());
      default ->
          Cell.wrong(column, "的类型“" + Printable.brief(type) + "”不是 Excel 的；" + CellPlace.repair());
    };
  }

  private Cell number(int column, String value, NumberFormats format) {
    if (value.isEmpty()) {
      return Cell.of(column, "");
    } else if (!NUMBER.matcher(value).matches()) {
      return Cell.wrong(column, "的数值 " + Printable.brief(value) + " 不是 Excel 能存的数；请更正");
    }
    BigDecimal number = new BigDecimal(value);
    if (format != NumberFormats.NUMBER) {
      return serials.date(column, number, format);
    } else if (number.abs().compareTo(EXACT) >= 0) {
      return Cell.wrong(column, "是超过 15 位的数字，Excel 已把末尾几位改成 0；请从源系统重新导出，并把这一列设为文本");
    }
    return Cell.of(
        column, number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  private Cell shared(int column, String value) {
    String text = value.isBlank() ? "" : shared.get(value);
    return text == null
        ? Cell.wrong(column, "指向不存在的共享文字 " + Printable.brief(value) + "；" + CellPlace.repair())
        : Cell.of(column, text);
  }

  private static Cell flag(int column, String value) {
    return switch (value) {
      case "1", "true" -> Cell.of(column, "true");
      case "0", "false" -> Cell.of(column, "false");
      case "" -> Cell.of(column, "");
      default -> Cell.wrong(column, "是逻辑值，却写着 " + Printable.brief(value) + "；请更正");
    };
  }

  /** Dates as the strict kind of workbook writes them. */
  private static Cell date(int column, String value) {
    try {
      DateTimeFormatter format =
          value.indexOf(':') < 0
              ? DateTimeFormatter.ISO_DATE
              : value.indexOf('-') < 0
                  ? DateTimeFormatter.ISO_LOCAL_TIME
                  : DateTimeFormatter.ISO_DATE_TIME;
      format.parse(value);
      return Cell.of(column, value);
    } catch (DateTimeException e) {
      return Cell.wrong(column, "是日期，却写着 " + Printable.brief(value) + "；请更正");
    }
  }

  private static int style(String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
