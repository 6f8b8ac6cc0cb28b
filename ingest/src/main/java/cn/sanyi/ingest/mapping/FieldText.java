package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.text.Printable;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.RegisterField;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;

/** Reads a source's text as a value of a field, in the one form of the field's kind. */
final class FieldText {
  private static final Set<String> YES = Set.of("true", "是", "1", "y", "yes");
  private static final Set<String> NO = Set.of("false", "否", "0", "n", "no");
  private static final int LONGEST_NUMBER = 60;

  private FieldText() {}

  /**
   * The value of a field that is no person; {@link Rejection} where the text is none.
   *
   * @param times how the source writes times
   */
  static String read(RegisterField field, String text, TimeParser times) {
    try {
      String value = form(field.kind(), text.strip(), times);
      String problem = field.problem(value);
      if (problem != null) {
        throw new Rejection(
            problem
                + "，而来源写的是“"
                + Scrubber.text(Printable.brief(text))
                + "”；请更正，或在映射文件 values."
                + field.name()
                + " 中写明它对应哪个取值");
      }
      return value;
    } catch (Rejection e) {
      throw e.getMessage().startsWith("“" + field.label())
          ? e
          : new Rejection("“" + field.label() + "”（" + field.name() + "）：" + e.getMessage());
    }
  }

  private static String form(FieldKind kind, String text, TimeParser times) {
    return switch (kind) {
      case TEXT, CODE, PERSON -> text;
      case WHOLE -> orAsItIs(WholeNumber.plain(text), text);
      case DECIMAL -> decimal(text);
      case TIME -> times.instant(text).truncatedTo(ChronoUnit.MILLIS).toString();
      case DATE -> ChinaTime.date(times.instant(text)).toString();
      case FLAG -> flag(text.toLowerCase(Locale.ROOT));
    };
  }

  private static String orAsItIs(String plain, String text) {
    return plain == null ? text : plain;
  }

  private static String decimal(String text) {
    try {
      BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
      // An exponent of millions makes as many digits.
      return number == null || Math.abs((long) number.scale()) > LONGEST_NUMBER
          ? text
          : FieldKind.text(number);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static String flag(String text) {
    return YES.contains(text) ? "true" : NO.contains(text) ? "false" : text;
  }
}
