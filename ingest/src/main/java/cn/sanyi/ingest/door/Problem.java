package cn.sanyi.ingest.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A problem document of RFC 9457. Its texts are ours alone: nothing that a caller sent is repeated.
 *
 * @param status the HTTP status
 * @param title Chinese: what is the matter
 * @param detail Chinese: what to do
 * @param headers headers that this answer owes, such as Allow
 */
public record Problem(int status, String title, String detail, Map<String, String> headers) {
  /** What media type it has. */
  public static final String TYPE = "application/problem+json";

  public Problem {
    headers = Map.copyOf(headers);
  }

  public Problem(int status, String title, String detail) {
    this(status, title, detail, Map.of());
  }

  /** There is more to do than fits; whoever tries again in some seconds gets in. */
  public static Problem busy(String detail) {
    return new Problem(503, "暂时无法接收", detail, Map.of("Retry-After", "2"));
  }

  /** What a status says where nothing better is known. */
  static Problem of(int status) {
    return switch (status) {
      case 400 -> new Problem(400, "请求写错了", "请求行、请求头或请求体的分块不合 HTTP 的写法；请更正后重发");
      case 404 -> new Problem(404, "没有这个地址", "接收接口是 POST /v1/events");
      case 405 -> new Problem(405, "方法不对", "接收接口只接受 POST", Map.of("Allow", "POST"));
      case 408 -> new Problem(408, "请求发得太慢", "请求没有按时发完；请检查网络后重发");
      case 413 -> new Problem(413, "请求体过大", "请分批发送");
      case 414 -> new Problem(414, "地址过长", "接收接口是 POST /v1/events，没有参数");
      case 431 -> new Problem(431, "请求头过大", "所有请求头合起来至多 16 KiB");
      case 501 -> new Problem(501, "不支持的传输编码", "请求体只能原样或分块（chunked）发送");
      case 505 -> new Problem(505, "不支持的 HTTP 版本", "请用 HTTP/1.1");
      default ->
          status < 500
              ? new Problem(status, "请求不能接受", "请对照接口说明更正后重发")
              : new Problem(status, "内部错误", "本次请求一条也没有记下；请稍后原样重发，仍不行请查看日志");
    };
  }

  /** Writes it as the whole answer. */
  public void write(HttpServletResponse response) throws IOException {
    byte[] body = json().getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    write(response, body);
  }

  /**
   * Writes it as an answer that ends with the request, so without a length: with the last of so
   * many bytes the container would close what the caller is still sending, and cut the caller off.
   */
  void begin(HttpServletResponse response) throws IOException {
    write(response, json().getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  private void write(HttpServletResponse response, byte[] body) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setContentType(TYPE);
    response.getOutputStream().write(body);
  }

  /** The document. */
  public String json() {
    return "{\"type\":\"about:blank\",\"title\":%s,\"status\":%d,\"detail\":%s}"
        .formatted(quoted(title), status, quoted(detail));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
