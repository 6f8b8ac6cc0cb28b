package cn.sanyi.local.bench;

import cn.sanyi.local.engines.ChildFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** One person with a browser: an address of their own, signed in with a cookie. */
final class Visitor {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OCTET = 250;

  private final HttpClient client;
  private final String api;
  private final String address;
  private final Map<String, String> cookies = new HashMap<>();

  Visitor(HttpClient client, String api, int number) {
    this.client = client;
    this.api = api;
    this.address = "10.1." + number / OCTET + "." + (1 + number % OCTET);
  }

  /** Signs in as the console does: the first answer brings the token against forged requests. */
  void signIn(String user, String password) throws IOException, InterruptedException {
    keepCookies(client.send(request("/v1/session").GET().build(), BodyHandlers.discarding()));
    HttpResponse<String> answer =
        client.send(
            request("/v1/session")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .POST(
                    BodyPublishers.ofString(
                        "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new ChildFailure("登录没有成功（状态 " + answer.statusCode() + "）：" + answer.body());
    }
    keepCookies(answer);
  }

  private void keepCookies(HttpResponse<?> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] named = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(named[0], named[1]);
    }
  }

  /** Opens a page: all its calls at once, as a browser does; returns when all are answered. */
  List<Call> open(List<String> calls) {
    List<CompletableFuture<Call>> asked = calls.stream().map(this::ask).toList();
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<Call> ask(String path) {
    long began = System.nanoTime();
    return client
        .sendAsync(request(path).GET().build(), BodyHandlers.ofByteArray())
        .handle(
            (answer, failed) ->
                new Call(
                    path.replaceAll("\\?.*", ""),
                    System.nanoTime() - began,
                    failed == null ? answer.statusCode() : 0));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .header("X-Requested-With", "XMLHttpRequest")
            .header("X-Forwarded-For", address);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  /**
   * An answer.
   *
   * @param path without its query
   * @param nanos how long it took
   * @param status of HTTP; 0 where none came
   */
  record Call(String path, long nanos, int status) {
    /** That nothing has been sealed of a period yet is an answer. */
    boolean failed() {
      return status != 200 && !(status == 404 && path.equals("/v1/rankings"));
    }
  }
}
