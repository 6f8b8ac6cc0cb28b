package cn.sanyi.reporting.alert;

import cn.sanyi.reporting.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Cards as server-sent events. */
@RestController
@Tag(name = "预警与黄红牌")
class AlertStreamController {
  private final AlertStream stream;

  AlertStreamController(AlertStream stream) {
    this.stream = stream;
  }

  @GetMapping(path = "/v1/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "实时牌（server-sent events，事件名 card）",
      description = "每张牌出现或变化时发出一次；重连时浏览器带上 Last-Event-ID，补发期间的牌，可能重复")
  @ApiResponse(
      responseCode = "200",
      description = "每个事件的 data 是一张牌",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(type = "string")))
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) String lastEventId,
      HttpServletRequest request,
      HttpServletResponse response) {
    // A proxy that buffers would hold the cards back.
    response.setHeader("X-Accel-Buffering", "no");
    String client = request.getRemoteUser() + '\n' + request.getRemoteAddr();
    return stream.listen(position(lastEventId), request.getSession(false), client);
  }

  private static Long position(String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return null;
    }
    if (!lastEventId.matches("[0-9]{1,18}")) {
      throw Problem.badRequest("请求头 Last-Event-ID 应为上次收到的事件编号");
    }
    return Long.valueOf(lastEventId);
  }
}
