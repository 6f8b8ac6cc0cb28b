package cn.sanyi.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads JSON lines: one object a line. Members of nested objects are named {@code outer.inner};
 * arrays are named by index, {@code list.0}. A line that is no object is malformed by itself.
 */
final class JsonLinesReader implements RecordReader {
  private final ReadOptions options;

  JsonLinesReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(file.limits().depth())
                    .maxStringLength(file.limits().recordChars())
                    .build())
            .build();
    try (Reader text = Charsets.open(file, options.charset())) {
      StringBuilder line = new StringBuilder();
      int limit = file.limits().recordChars();
      long number = 1;
      long length = 0;
      for (int c = text.read(); c >= 0; c = text.read()) {
        if (c == '\n') {
          line(json, file, number, line, length, sink);
          line.setLength(0);
          length = 0;
          number++;
        } else if (length++ < limit) {
          line.append((char) c);
        }
      }
      line(json, file, number, line, length, sink);
    }
  }

  private static void line(
      JsonFactory json,
      SourceFile file,
      long number,
      CharSequence line,
      long length,
      RecordSink sink)
      throws IOException {
    String text = line.toString().strip();
    if (text.isEmpty()) {
      return;
    }
    if (length > line.length()) {
      sink.malformed(file.at(number), text, "该行超过 " + line.length() + " 个字符；请拆开或删去用不到的成员");
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.malformed(file.at(number), text, "该行不是 JSON 对象；JSON lines 要求一行一个 {…}");
        return;
      }
      object(parser, "", attributes, file.limits());
      if (parser.nextToken() != null) {
        sink.malformed(file.at(number), text, "该行在 JSON 对象之后还有内容；请一行只写一个对象");
        return;
      }
    } catch (StreamConstraintsException e) {
      sink.malformed(file.at(number), text, "该行嵌套超过 " + file.limits().depth() + " 层，或有一个数字、名称过长");
      return;
    } catch (JsonProcessingException e) {
      sink.malformed(file.at(number), text, "该行不是完好的 JSON：" + e.getOriginalMessage());
      return;
    }
    sink.accept(new SourceRecord(Scope.EVENT, file.at(number), attributes, Map.of()));
  }

  private static void object(
      JsonParser parser, String prefix, Map<String, String> into, ReadLimits limits)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = prefix + parser.currentName();
      parser.nextToken();
      value(parser, name, into, limits);
    }
  }

  private static void value(
      JsonParser parser, String name, Map<String, String> into, ReadLimits limits)
      throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, name + ".", into, limits);
      case START_ARRAY -> {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
          value(parser, name + "." + i, into, limits);
        }
      }
      case VALUE_NULL -> {}
      default -> {
        if (into.put(name, parser.getText()) != null) {
          throw new com.fasterxml.jackson.core.JsonParseException(parser, "成员“" + name + "”出现两次");
        }
        if (into.size() > limits.attributes()) {
          throw new com.fasterxml.jackson.core.JsonParseException(
              parser, "超过 " + limits.attributes() + " 个成员");
        }
      }
    }
  }
}
