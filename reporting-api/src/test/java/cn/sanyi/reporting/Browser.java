package cn.sanyi.reporting;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The console as a browser would run it: with cookies, and the token against forged requests. */
final class Browser {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Client client;

  Browser(Client client) {
    this.client = client;
  }

  HttpClient http() {
    return http;
  }

  HttpResponse<String> get(String path) {
    return send(client.request(path).build());
  }

  HttpResponse<String> signIn(String user, String password) {
    get("/v1/session"); // brings the token
    return send(
        signInRequest(client, user, password)
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").getValue())
            .build());
  }

  /** The token against forged requests. */
  String token() {
    return cookie("XSRF-TOKEN").getValue();
  }

  /** The session's id. */
  String session() {
    return cookie("SANYI_SESSION").getValue();
  }

  HttpResponse<String> signOut() {
    return send(
        client
            .request("/v1/session")
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").getValue())
            .DELETE()
            .build());
  }

  /** Without the token. */
  static HttpRequest.Builder signInRequest(Client client, String user, String password) {
    return client
        .request("/v1/session")
        .header("Content-Type", "application/json")
        .POST(
            BodyPublishers.ofString(
                "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password)));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpCookie cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
