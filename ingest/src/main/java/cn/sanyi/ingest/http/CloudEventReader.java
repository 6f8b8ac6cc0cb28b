package cn.sanyi.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Reads the three shapes of CloudEvents 1.0 over HTTP: batched, structured and binary. Each event
 * of a batch is read by itself: what one of them holds costs the others nothing.
 */
final class CloudEventReader {
  static final int MAX_EVENTS = 1000;
  static final String BATCH = "application/cloudevents-batch+json";
  static final String STRUCTURED = "application/cloudevents+json";
  private static final int MAX_TEXT = 64 << 10;
  private static final int MAX_NUMBER = 1000;
  private static final int MAX_DEPTH = 16;
  private static final int MAX_TOKENS = 2000;
  private static final int MAX_NAME = 1000;

  private final EventTypes types;

  private final ObjectMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_TEXT)
                          .maxNumberLength(MAX_NUMBER)
                          .maxNameLength(MAX_NAME)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  CloudEventReader(EventTypes types) {
    this.types = types;
  }

  /**
   * Reads a request's body.
   *
   * @param headers all headers of the request
   * @throws RefusedException where the request as a whole is refused
   */
  List<Incoming> read(String contentType, Map<String, List<String>> headers, byte[] body) {
    return switch (MediaTypes.of(contentType)) {
      case BATCH -> batch(body);
      case STRUCTURED -> List.of(structured(body, Utf8.afterMark(body), body.length));
      default -> {
        if (!BinaryMode.told(headers)) {
          throw RefusedException.mediaType(
              "内容类型不对", "Content-Type 应为 " + BATCH + " 或 " + STRUCTURED + "；二进制模式须带 ce-id 等请求头");
        }
        yield List.of(binary(contentType, headers, body));
      }
    };
  }

  private List<Incoming> batch(byte[] body) {
    List<Incoming> events = new ArrayList<>();
    for (Elements.Slice element : Elements.of(body, MAX_EVENTS)) {
      events.add(structured(body, element.from(), element.to()));
    }
    return events;
  }

  private Incoming structured(byte[] body, int from, int to) {
    try {
      JsonNode event = tree(body, from, to);
      if (!(event instanceof ObjectNode object)) {
        return broken(body, from, to, "不是合格的 CloudEvents 1.0：应为 JSON 对象 {…}");
      }
      JsonNode data = object.remove("data");
      JsonNode base64 = object.remove("data_base64");
      if (data != null && base64 != null) {
        return broken(body, from, to, "不是合格的 CloudEvents 1.0：data 与 data_base64 只能有一个");
      }
      return new Envelope(types, object, base64 == null ? data : packed(base64)).incoming();
    } catch (Unfit e) {
      return broken(body, from, to, e.getMessage());
    }
  }

  private Incoming binary(String contentType, Map<String, List<String>> headers, byte[] body) {
    try {
      ObjectNode attributes = BinaryMode.attributes(headers, contentType);
      return new Envelope(types, attributes, data(body)).incoming();
    } catch (Unfit e) {
      return broken(body, 0, body.length, "不是合格的 CloudEvents 1.0：" + e.getMessage());
    }
  }

  private JsonNode packed(JsonNode base64) {
    try {
      return data(Base64.getDecoder().decode(base64.asText()));
    } catch (IllegalArgumentException e) {
      throw new Unfit("data_base64 不是完好的 Base64");
    }
  }

  /** Data that is not JSON at all is still an event's, whose envelope tells which. */
  private JsonNode data(byte[] bytes) {
    try {
      return tree(bytes, 0, bytes.length);
    } catch (Unfit e) {
      return JsonNodeFactory.instance.textNode("");
    }
  }

  private JsonNode tree(byte[] bytes, int from, int to) {
    try {
      return json.readTree(Utf8.text(bytes, from, to));
    } catch (StreamConstraintsException e) {
      throw new Unfit(
          "不是可接受的 JSON：嵌套超过 %d 层，或多于 %d 个成员与值，或有超过 %d 字符的文字、超过 %d 位的数字、超过 %d 字符的名称"
              .formatted(MAX_DEPTH, MAX_TOKENS, MAX_TEXT, MAX_NUMBER, MAX_NAME));
    } catch (MismatchedInputException e) {
      throw new Unfit("不是完好的 JSON：JSON 结束之后还有内容");
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      boolean twice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate");
      throw new Unfit(
          "不是完好的 JSON：事件内第 %d 行第 %d 列%s".formatted(line, column, twice ? "，同名的成员出现了两次" : "附近写错了"));
    }
  }

  private static Incoming broken(byte[] body, int from, int to, String reason) {
    int end = Math.min(to, from + MAX_TEXT);
    return Incoming.broken(new String(body, from, end - from, StandardCharsets.UTF_8), reason);
  }
}
