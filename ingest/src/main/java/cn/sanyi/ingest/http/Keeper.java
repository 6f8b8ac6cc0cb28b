package cn.sanyi.ingest.http;

import cn.sanyi.ingest.door.Doorkeeper;
import cn.sanyi.ingest.door.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Lets nobody without the token near the interface, whatever else the request says. */
final class Keeper implements Doorkeeper {
  static final String EVENTS = "/v1/events";
  private static final Set<String> OPEN =
      Set.of("/actuator/health", "/v3/api-docs", "/v3/api-docs.yaml");
  private static final int MAX_HEADERS = 16 << 10;
  private final BearerToken token;

  Keeper(BearerToken token) {
    this.token = token;
  }

  @Override
  public Problem refusal(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (headers(request) > MAX_HEADERS) {
      return new Problem(431, "请求头过大", "所有请求头合起来至多 16 KiB");
    } else if (OPEN.contains(path)) {
      return Set.of("GET", "HEAD").contains(request.getMethod())
          ? null
          : new Problem(405, "方法不对", "此处只接受 GET", Map.of("Allow", "GET, HEAD"));
    } else if (!token.shownBy(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      return new Problem(
          401,
          "未授权",
          "请在 Authorization 头中带上 Bearer 令牌（SANYI_INGEST_TOKEN）",
          Map.of("WWW-Authenticate", "Bearer realm=\"sanyi-ingest\""));
    } else if (!path.equals(EVENTS)) {
      return new Problem(404, "没有这个地址", "接收接口是 POST /v1/events");
    }
    return events(request);
  }

  private static Problem events(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return new Problem(405, "方法不对", "此处只接受 POST", Map.of("Allow", "POST"));
    } else if (request.getQueryString() != null) {
      return new Problem(400, "没有这样的参数", "此接口没有查询参数；请去掉地址中问号及其后的内容");
    } else if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      return new Problem(415, "不接受压缩的请求体", "请去掉 Content-Encoding 后重发");
    }
    return null;
  }

  private static long headers(HttpServletRequest request) {
    long size = 0;
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        size += name.length() + value.length();
      }
    }
    return size;
  }
}
