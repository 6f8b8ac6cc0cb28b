package cn.sanyi.ingest.http;

import cn.sanyi.ingest.door.Door;
import cn.sanyi.ingest.door.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final CloudEventReader reader;
  private final Gate gate = new Gate();
  private final Reception reception;

  EventsController(EventTypes types, Reception reception) {
    this.reader = new CloudEventReader(types);
    this.reception = reception;
  }

  /** Takes CloudEvents; the answer tells of each what became of it. */
  @Operation(
      summary = "接收办件事件与台账记录（CloudEvents 1.0）",
      description =
          "类型 cn.sanyi.case.<事件>.v1，data 为办件事件的字段；事项与机构用 cn.sanyi.item.v1、"
              + "cn.sanyi.organisation.v1；台账记录用 cn.sanyi.<台账代码>.v1，data 为台账声明的字段。一批至多 1000 个、4 MiB。同一 id 再发一次不会重复计数。"
              + "每个事件单独判断：不合格的隔离并说明原因，其余照收。也接受二进制模式（请求头 ce-id 等，值按百分号编码）。")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = CloudEventReader.BATCH, examples = @ExampleObject(EXAMPLE)),
        @Content(mediaType = CloudEventReader.STRUCTURED)
      })
  @ApiResponse(responseCode = "202", description = "已处理，逐个事件给出结果")
  @ApiResponse(
      responseCode = "default",
      description =
          "整个请求被拒绝，一条也没有记下：400 请求写错了、401 令牌不对、404 没有这个地址、405 方法不对、406 给不出这种格式、"
              + "408 发得太慢、413 过大、415 内容类型不对、431 请求头过大、503 暂时无法接收（按 Retry-After 重发）",
      content =
          @Content(mediaType = Problem.TYPE, schema = @Schema(ref = EventSchemas.PROBLEM_REF)))
  @PostMapping(path = Keeper.EVENTS, produces = "application/json")
  ResponseEntity<Receipt> post(HttpServletRequest request) {
    byte[] body = (byte[]) request.getAttribute(Door.BODY);
    Receipt receipt =
        gate.through(
            () ->
                reception.take(
                    reader.read(
                        request.getContentType(),
                        headers(request),
                        body == null ? new byte[0] : body)));
    return ResponseEntity.status(HttpStatus.ACCEPTED).body(receipt);
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }
}
