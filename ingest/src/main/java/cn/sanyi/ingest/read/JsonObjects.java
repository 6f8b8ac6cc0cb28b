package cn.sanyi.ingest.read;

import cn.sanyi.model.text.Printable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * JSON objects as names and texts. Members of nested objects are named {@code outer.inner}; arrays
 * are named by index, {@code list.0}. A number with an exponent is written out, {@code 1e3} as
 * 1000.
 */
final class JsonObjects {
  /** Digits before or behind the point beyond which a written out number is no number of a case. */
  private static final int MAX_DIGITS = 100;

  private final ReadLimits limits;
  private final JsonFactory json;

  JsonObjects(ReadLimits limits) {
    this.limits = limits;
    this.json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.recordChars())
                    .maxNameLength(limits.recordChars())
                    .build())
            // Names of strangers are no vocabulary to be kept.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
  }

  /** Why a text is no usable object, as a Chinese sentence. */
  static final class Unusable extends Exception {
    private Unusable(String reason) {
      super(reason);
    }
  }

  Map<String, String> read(String text) throws IOException, Unusable {
    Attributes attributes = new Attributes(limits);
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unusable("该行不是 JSON 对象；JSON lines 要求一行一个 {…}");
      }
      object(parser, "", attributes);
      if (parser.nextToken() != null) {
        throw new Unusable("该行在 JSON 对象之后还有内容；请一行只写一个对象");
      }
      return attributes.texts();
    } catch (StreamConstraintsException e) {
      throw new Unusable("该行嵌套超过 " + limits.depth() + " 层，或有一个数字过长");
    } catch (JsonProcessingException e) {
      throw new Unusable("该行不是完好的 JSON（" + Printable.brief(e.getOriginalMessage()) + "）");
    }
  }

  private void object(JsonParser parser, String prefix, Attributes into)
      throws IOException, Unusable {
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = prefix + parser.currentName();
      refuse(into.excess(name));
      if (!names.add(parser.currentName())) {
        throw twice(name);
      }
      parser.nextToken();
      value(parser, name, into);
    }
  }

  private void value(JsonParser parser, String name, Attributes into) throws IOException, Unusable {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, name + ".", into);
      case START_ARRAY -> {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
          value(parser, name + "." + i, into);
        }
      }
      case VALUE_NULL -> {}
      case VALUE_NUMBER_FLOAT -> put(name, number(name, parser.getText()), into);
      default -> put(name, parser.getText(), into);
    }
  }

  private void put(String name, String text, Attributes into) throws Unusable {
    if (!wellFormed(name) || !wellFormed(text)) {
      throw new Unusable("“" + Printable.brief(name) + "”含有不成对的代理字符（\\ud800 之类），不是文字；请改正");
    } else if (!into.put(name, text)) {
      throw twice(name);
    }
    refuse(into.excess(name));
  }

  private static void refuse(String excess) throws Unusable {
    if (excess != null) {
      throw new Unusable(excess + "；请拆开或删去用不到的成员");
    }
  }

  private static String number(String name, String text) throws Unusable {
    if (text.indexOf('e') < 0 && text.indexOf('E') < 0) {
      return text;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text).stripTrailingZeros();
    } catch (ArithmeticException | NumberFormatException e) {
      throw beyond(name, text);
    }
    if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS
        || Math.abs((long) number.scale()) > MAX_DIGITS) {
      throw beyond(name, text);
    }
    return number.toPlainString();
  }

  private static boolean wellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static Unusable beyond(String name, String text) {
    return new Unusable(
        "“" + Printable.brief(name) + "”的数字 " + Printable.brief(text) + " 太大或太小；请改正，编号请写成文字");
  }

  private static Unusable twice(String name) {
    return new Unusable("成员“" + Printable.brief(name) + "”出现两次；请只留一个");
  }
}
