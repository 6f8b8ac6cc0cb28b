package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever cannot be read is a problem in Chinese, never a 500 and never the server's own page. */
@ApiTest
class UnreadableIT {
  private static final String SIGNED_IN =
      "Authorization: " + Client.basic(TestEngines.USER, TestEngines.PASSWORD) + "\r\n";

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?=x",
        "?=",
        "?&&=&",
        "?period=%zz",
        "?period=%ff",
        "?period=%",
        "?%01=1",
        "?%0d%0aX=1",
        "?period=9999Q4",
        "?period=0001",
        "?period=2019-02-30..2019-03-01",
        "?period=%00",
        "?period=%ED%A0%80",
        "?period=\u00ff",
        "?period=",
        "?period=%20",
        "?period",
        "?Period=all",
        "?period=2019Q4&period=2019Q3",
        "?a%7Cb=%3C",
        "?period=+999999999-01-01..2019-01-01",
        "?period=2019q4",
        "?period=%202019Q4"
      })
  void parameters(String query) {
    problem(get("/v1/overview" + query, ""), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size=",
        "page=%EF%BC%95",
        "page=1e1",
        "page=0x1",
        "page=+1",
        "size=99999999999999999999",
        "open=yes",
        "open=1",
        "open=",
        "level=",
        "level=%20RED",
        "unit=",
        "rule=",
        "size=5.0"
      })
  void typedParameters(String query) {
    problem(get("/v1/alerts?" + query, ""), 400);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 406",
    "x, 406",
    "application/xml;q=a, 406",
    "'*/*;q=7', 406",
    "'', 200",
    "application/json, 200",
    "'text/html,*/*;q=0.1', 200"
  })
  void whatIsAccepted(String accept, int status) {
    Raw.Answer answer = get("/v1/overview", "Accept: " + accept + "\r\n");
    if (status == 200) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    } else {
      problem(answer, status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/overview",
    "PUT, /v1/overview",
    "DELETE, /v1/alerts",
    "PATCH, /v1/session",
    "TRACE, /v1/overview",
    "FOO, /v1/overview",
    "get, /v1/overview"
  })
  void methods(String method, String path) {
    Raw.Answer answer = ask(method, path, SIGNED_IN);
    problem(answer, 405);
    assertThat(answer.header("Allow")).singleElement().asString().contains("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/over view",
        "/v1/units;a=b",
        "//v1/units",
        "/v1/cases/%2e%2e/x",
        "/v1/cases/%ff",
        "/v1/indicators/%E4%B8",
        "/%00",
        "/\u0001",
        "*",
        "http://evil/v1/units",
        "/v1/%zz",
        "/v1/a|b\"<",
        "/v1/cases/a%2Fb",
        "/v1/cases/a\\b"
      })
  void addresses(String target) {
    Raw.Answer answer = get(target, "");
    assertThat(answer.status()).as(answer.text()).isIn(400, 404);
    problem(answer, answer.status());
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: -1, 400",
    "Content-Length: 1e1, 400",
    "Transfer-Encoding: foo, 400",
    "Expect: banana, 417",
    "'X-A: a\u0001b', 400",
    "Last-Event-ID: x, 400",
    "Cookie: \u0001=1, 400"
  })
  void headers(String header, int status) {
    problem(get("/v1/alerts/stream", header + "\r\n"), status);
  }

  @Test
  void twoLengthsAreOneTooMany() {
    problem(get("/v1/units", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400);
    problem(get("/v1/units", "Content-Length: 5\r\nContent-Length: 6\r\n"), 400);
  }

  @Test
  void longOnes() {
    problem(get("/" + "a".repeat(20_000), ""), 414);
    problem(get("/v1/units?unit=" + "a".repeat(20_000), ""), 414);
    problem(get("/v1/units", "X-A: " + "a".repeat(20_000) + "\r\n"), 431);
  }

  @ParameterizedTest
  @CsvSource({
    "'junk', 400",
    "'GET /', 505",
    "'GET / HTTP/3.7', 505",
    "'\u0016\u0003\u0001\u0002', 400",
    "'GET /v1/units HTTP/1.1', 400",
    "'HELO x', 505"
  })
  void noHttpAtAll(String line, int status) {
    problem(Raw.send(port, line + "\r\n\r\n"), status);
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data, 415", "multipart/form-data; boundary=x, 415", "text/plain, 415",
    "application/x-www-form-urlencoded, 400", "x, 415", "application/json, 400",
    "'application/json; charset=nonsense', 400"
  })
  void bodies(String type, int status) {
    String body = "%zz=[\"a\"";
    problem(
        Raw.send(
            port,
            "POST /v1/session HTTP/1.1\r\nHost: x\r\nX-XSRF-TOKEN: t\r\nCookie: XSRF-TOKEN=t\r\n"
                + "Connection: close\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body),
        status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "null",
        "{\"user\":1}",
        "{\"user\":{},\"password\":[]}",
        "{\"user\":\"a\"}",
        "{\"user\":\"\",\"password\":\"\"}",
        "{\"user\":\"a\",\"password\":\"b\",\"admin\":true}",
        "{\"user\":\"a\",\"user\":\"b\",\"password\":\"c\"}",
        "{\"user\":true,\"password\":1.5}"
      })
  void signIns(String body) {
    problem(
        Raw.send(
            port,
            "POST /v1/session HTTP/1.1\r\nHost: x\r\nX-XSRF-TOKEN: t\r\nCookie: XSRF-TOKEN=t\r\n"
                + "Connection: close\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body),
        400);
  }

  private Raw.Answer get(String target, String headers) {
    return ask("GET", target, SIGNED_IN + headers);
  }

  private Raw.Answer ask(String method, String target, String headers) {
    return Raw.send(
        port,
        "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n"
            .formatted(method, target, headers));
  }

  private static void problem(Raw.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type"))
        .as(answer.text())
        .singleElement()
        .asString()
        .startsWith("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("title").asString()).matches(".*\\p{IsHan}.*");
    assertThat(answer.json().path("detail").asString()).matches("(?s).*\\p{IsHan}.*");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
  }
}
