package cn.sanyi.ingest.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The interface for systems that send as things happen. */
@RestController
class EventsController {
  private static final String EXAMPLE =
      """
      [{"specversion": "1.0", "id": "20191008-0001-accepted", "source": "tyslpt",
        "type": "cn.sanyi.case.accepted.v1", "time": "2019-10-08T09:30:00+08:00",
        "data": {"caseId": "530323201910080001", "itemCode": "530323-A-0001",
                 "unitCode": "530323-SJ", "channel": "PC", "revision": 0}}]
      """;

  private final CloudEventReader reader = new CloudEventReader();
  private final Reception reception;

  EventsController(Reception reception) {
    this.reception = reception;
  }

  /** Takes CloudEvents; the answer tells of each what became of it. */
  @Operation(
      summary = "接收办件事件（CloudEvents 1.0）",
      description =
          "类型 cn.sanyi.case.<事件>.v1，data 为办件事件的字段；事项与机构用 cn.sanyi.item.v1、"
              + "cn.sanyi.organisation.v1。一批至多 1000 个、4 MiB。同一 id 再发一次不会重复计数。")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = CloudEventReader.BATCH,
            schema = @Schema(type = "array"),
            examples = @ExampleObject(EXAMPLE)),
        @Content(mediaType = CloudEventReader.STRUCTURED, schema = @Schema(type = "object"))
      })
  @ApiResponse(responseCode = "202", description = "已处理，逐个事件给出结果")
  @ApiResponse(
      responseCode = "default",
      description = "整个请求被拒绝：400 不是 JSON 或批次、401 令牌不对、413 过大、415 内容类型不对、503 Kafka 不可用",
      content = @Content(mediaType = "application/problem+json"))
  @PostMapping(path = "/v1/events", produces = "application/json")
  ResponseEntity<Receipt> post(HttpServletRequest request) throws IOException {
    if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      throw new RefusedException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不接受压缩的请求体", "请去掉 Content-Encoding 后重发");
    }
    List<Incoming> events = reader.read(request.getContentType(), headers(request), body(request));
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(reception.take(events));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body =
          request.getContentLengthLong() > CloudEventReader.MAX_BYTES
              ? null
              : in.readNBytes(CloudEventReader.MAX_BYTES + 1);
      if (body == null || body.length > CloudEventReader.MAX_BYTES) {
        throw new RefusedException(HttpStatus.CONTENT_TOO_LARGE, "请求体过大", "一次至多 4 MiB；请分批发送");
      }
      return body;
    }
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }
}
