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
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.SpecVersion;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Reads the three shapes of CloudEvents 1.0 over HTTP: batched, structured and binary. */
final class CloudEventReader {
  static final int MAX_EVENTS = 1000;
  static final int MAX_BYTES = 4 << 20;
  static final int MAX_SOURCE = 100;
  static final int MAX_ID = 200;
  static final String BATCH = "application/cloudevents-batch+json";
  static final String STRUCTURED = "application/cloudevents+json";

  private final ObjectMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxStringLength(64 << 10)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(JsonFormat.getCloudEventJacksonModule())
          .build();

  /**
   * Reads a request's body.
   *
   * @param headers all headers of the request
   * @throws RefusedException where the request as a whole is refused
   */
  List<Incoming> read(String contentType, Map<String, List<String>> headers, byte[] body) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    if (type.equalsIgnoreCase(BATCH)) {
      return batch(body);
    } else if (type.equalsIgnoreCase(STRUCTURED)) {
      return List.of(structured(tree(body)));
    } else if (headers.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("ce-id"))) {
      return List.of(binary(headers, body));
    }
    throw new RefusedException(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "内容类型不对",
        "Content-Type 应为 " + BATCH + " 或 " + STRUCTURED + "；二进制模式须带 ce-id 等请求头");
  }

  private List<Incoming> batch(byte[] body) {
    JsonNode tree = tree(body);
    if (!tree.isArray()) {
      throw new RefusedException(HttpStatus.BAD_REQUEST, "不是批次", "批次应为 JSON 数组 […]");
    } else if (tree.size() > MAX_EVENTS) {
      throw new RefusedException(
          HttpStatus.CONTENT_TOO_LARGE, "批次过大", "一批至多 " + MAX_EVENTS + " 个事件；请分批发送");
    }
    List<Incoming> events = new ArrayList<>();
    tree.forEach(element -> events.add(structured(element)));
    return events;
  }

  private JsonNode tree(byte[] body) {
    try {
      JsonNode tree = json.readTree(body);
      if (tree == null || tree.isMissingNode()) {
        throw new RefusedException(HttpStatus.BAD_REQUEST, "没有内容", "请求体是空的");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw new RefusedException(
          HttpStatus.BAD_REQUEST, "不是可接受的 JSON", "嵌套超过 16 层，或有一个文字超过 64 Ki 字符");
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new RefusedException(
          HttpStatus.BAD_REQUEST,
          "不是完好的 JSON",
          "第 "
              + line
              + " 行："
              + (e instanceof MismatchedInputException
                  ? "JSON 结束之后还有内容；整个请求体应是一个 JSON"
                  : e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("an array of bytes cannot fail to be read", e);
    }
  }

  private Incoming structured(JsonNode element) {
    if (!element.isObject()) {
      return Incoming.broken(element.toString(), "不是合格的 CloudEvents 1.0：应为 JSON 对象 {…}");
    }
    Incoming told =
        Incoming.broken(text(element, "id"), text(element, "source"), element.toString());
    try {
      return incoming(json.treeToValue(element, CloudEvent.class), told);
    } catch (JsonProcessingException | CloudEventRWException | IllegalArgumentException e) {
      return told.because("不是合格的 CloudEvents 1.0：" + firstLine(e));
    }
  }

  private Incoming binary(Map<String, List<String>> headers, byte[] body) {
    Incoming told =
        Incoming.broken(
            header(headers, "ce-id"),
            header(headers, "ce-source"),
            new String(body, StandardCharsets.UTF_8));
    try {
      return incoming(HttpMessageFactory.createReaderFromMultimap(headers, body).toEvent(), told);
    } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
      return told.because("不是合格的 CloudEvents 1.0：" + firstLine(e));
    }
  }

  private Incoming incoming(CloudEvent event, Incoming told) {
    JsonNode members = members(event.getData());
    if (members == null || !members.isObject()) {
      return told.because("data 应为 JSON 对象，装办件事件的各个字段");
    }
    String source = event.getSource().toString();
    if (event.getSpecVersion() != SpecVersion.V1) {
      return told.because("specversion 应为 1.0");
    } else if (event.getId().isBlank() || source.isBlank()) {
      return told.because("id 和 source 不能为空：重复发送的事件由它们认出");
    }
    if (source.length() > MAX_SOURCE || event.getId().length() > MAX_ID) {
      return told.because("source 至多 " + MAX_SOURCE + " 个字符，id 至多 " + MAX_ID + " 个");
    }
    String time = event.getTime() == null ? null : event.getTime().toString();
    Map<String, String> texts = Incoming.members(members);
    return new Incoming(event.getId(), source, event.getType(), time, texts, told.raw(), null);
  }

  /** The data as JSON; null where it is none, which is this event's fault and no other's. */
  private JsonNode members(CloudEventData data) {
    try {
      return data == null
          ? null
          : data instanceof JsonCloudEventData tree
              ? tree.getNode()
              : json.readTree(data.toBytes());
    } catch (IOException e) {
      return null;
    }
  }

  private static String text(JsonNode element, String name) {
    return element.path(name).isTextual() ? element.get(name).asText() : null;
  }

  private static String header(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse(null);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
