package cn.sanyi.reporting.openapi;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.answer.KnownParameters;
import cn.sanyi.reporting.answer.Paging;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Locale;

/** What may stand in a parameter, by its name: one name means one thing everywhere. */
final class Bounds {
  private static final String YEAR = "(19[7-9]\\d|20\\d{2})";
  private static final String MONTH = "-(0[1-9]|1[0-2])";
  private static final String DAY = YEAR + MONTH + "-(0[1-9]|[12]\\d|3[01])";
  private static final String PERIOD =
      "^(all|%1$s(Q[1-4]|%2$s)?|%3$s\\.\\.%3$s)$".formatted(YEAR, MONTH, DAY);

  private Bounds() {}

  /** Writes the bounds into the document. */
  static void of(Parameter parameter) {
    Schema<?> schema = parameter.getSchema();
    switch (parameter.getName()) {
      case "period" -> {
        parameter.setDescription("统计期，写法见文首；1970 年至 2099 年，起日不晚于止日");
        schema.setDefault(Period.ALL.name());
        schema.setPattern(PERIOD);
        schema.setExample("2019Q4");
      }
      case "page" -> {
        parameter.setDescription("页号，从 0 起；page×size 不超过 " + Paging.FURTHEST);
        between(schema, 0, Paging.FURTHEST);
      }
      case "size" -> between(schema, 1, Paging.LARGEST);
      case "scope", "part", "of" -> inLowerCase(schema);
      case "Last-Event-ID" -> schema.setPattern("^[0-9]{1,18}$");
      default -> {
        if (text(schema)) {
          schema.setMinLength(1);
          schema.setMaxLength(KnownParameters.LONGEST);
          schema.setPattern(KnownParameters.PATTERN);
        }
      }
    }
  }

  private static void between(Schema<?> schema, long least, long most) {
    schema.setMinimum(BigDecimal.valueOf(least));
    schema.setMaximum(BigDecimal.valueOf(most));
  }

  /** As the descriptions write them; codes that stand in answers too stay as they are. */
  @SuppressWarnings("unchecked")
  private static void inLowerCase(Schema<?> schema) {
    Schema<String> words = (Schema<String>) schema;
    words.setEnum(schema.getEnum().stream().map(Bounds::lower).toList());
    words.setDefault(lower(schema.getDefault()));
  }

  private static String lower(Object word) {
    return word.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean text(Schema<?> schema) {
    boolean string =
        "string".equals(schema.getType())
            || schema.getTypes() != null && schema.getTypes().contains("string");
    return string && schema.getEnum() == null && schema.getPattern() == null;
  }
}
