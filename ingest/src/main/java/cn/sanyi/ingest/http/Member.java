package cn.sanyi.ingest.http;

import cn.sanyi.ingest.mapping.WholeNumber;
import cn.sanyi.ingest.privacy.Scrubber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.StringJoiner;

/** What kind of JSON value a member of {@code data} takes, and how it becomes a text. */
enum Member {
  /** What identifies something: exactly as told, so nothing around it that would be cut off. */
  CODE {
    @Override
    String read(String name, JsonNode value) {
      String text = string(name, value, "");
      if (!text.equals(text.strip())) {
        throw new Unfit("“" + name + "”首尾有空白；编号应与来源系统中的完全一致，请去掉空白后重发");
      }
      return text;
    }
  },
  /** Free text. */
  TEXT {
    @Override
    String read(String name, JsonNode value) {
      return string(name, value, "\t\n\r");
    }
  },
  /** One of a few names. */
  SYMBOL {
    @Override
    String read(String name, JsonNode value) {
      return CODE.read(name, value);
    }
  },
  /** A time of RFC 3339. */
  TIME {
    @Override
    String read(String name, JsonNode value) {
      String text = CODE.read(name, value);
      return text.isEmpty() ? text : Rfc3339.instant(name, text).toString();
    }
  },
  /** A time of RFC 3339, or a day that lasts to its end. */
  DEADLINE {
    @Override
    String read(String name, JsonNode value) {
      String text = CODE.read(name, value);
      return Rfc3339.isDate(text) ? text : TIME.read(name, value);
    }
  },
  /** A whole number, as a number or in a text. */
  WHOLE {
    @Override
    String read(String name, JsonNode value) {
      if (!value.isNumber() && !value.isTextual()) {
        throw kind(name, "整数");
      }
      String plain = value.asText().isEmpty() ? "" : WholeNumber.plain(value.asText());
      if (plain == null) {
        throw kind(name, "至多 18 位的整数");
      }
      return plain;
    }
  },
  /** A whole number, or a time that counts as one. */
  REVISION {
    @Override
    String read(String name, JsonNode value) {
      boolean time = value.isTextual() && value.asText().indexOf(':') > 0;
      if (Scrubber.identifies(value.asText(), null)) {
        throw new Unfit("“" + name + "”像是证件号或手机号");
      }
      return time ? TIME.read(name, value) : WHOLE.read(name, value);
    }
  },
  /** A number, as a number or in a text. */
  NUMBER {
    @Override
    String read(String name, JsonNode value) {
      if (!value.isNumber() && !value.isTextual()) {
        throw kind(name, "数");
      }
      return CODE.read(name, value.isTextual() ? value : TextNode.valueOf(value.asText()));
    }
  },
  /** A day, as ISO 8601 writes it. */
  DATE {
    @Override
    String read(String name, JsonNode value) {
      String text = CODE.read(name, value);
      if (!text.isEmpty() && !Rfc3339.isDate(text)) {
        throw kind(name, " 2019-01-31 这样的日期");
      }
      return text;
    }
  },
  /** True or false, also in a text. */
  FLAG {
    @Override
    String read(String name, JsonNode value) {
      if (!value.isBoolean() && !value.isTextual()) {
        throw kind(name, "true 或 false");
      }
      return value.asText().toLowerCase(Locale.ROOT);
    }
  },
  /** Names in an array, or in a text with commas between them. */
  LIST {
    @Override
    String read(String name, JsonNode value) {
      if (!value.isArray()) {
        return TEXT.read(name, value);
      }
      StringJoiner list = new StringJoiner(",");
      value.forEach(element -> list.add(CODE.read(name, element)));
      return list.toString();
    }
  };

  /** The value as the text that a mapping reads; {@link Unfit} where it is of another kind. */
  abstract String read(String name, JsonNode value);

  private static String string(String name, JsonNode value, String allowed) {
    if (!value.isTextual()) {
      throw kind(name, "文字（加引号）");
    }
    return Utf8.clean(name, value.asText(), allowed);
  }

  private static Unfit kind(String name, String wanted) {
    return new Unfit("“" + name + "”应为" + wanted);
  }
}
