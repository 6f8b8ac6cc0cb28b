package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Whose word is taken for where a request came from: the configured proxy's, here 127.0.0.2. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "sanyi.door.trusted-proxies=127.0.0.2, 10.9.0.0/16")
@ContextConfiguration(initializers = TestEngines.class)
class ForwardedIT {
  private static final String STRANGER = "127.0.0.3";
  private static final String PROXY = "127.0.0.2";

  @LocalServerPort private int port;
  @Autowired private JdbcClient accounts;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.3, X-Forwarded-For: 203.0.113.7, 127.0.0.3",
    "127.0.0.3, Forwarded: for=203.0.113.7;proto=https, 127.0.0.3",
    "127.0.0.2, X-Forwarded-For: 203.0.113.7, 203.0.113.7",
    "127.0.0.2, 'X-Forwarded-For: 198.51.100.1, 203.0.113.7', 203.0.113.7",
    "127.0.0.2, 'X-Forwarded-For: 203.0.113.7, 10.9.1.2', 203.0.113.7",
    "127.0.0.2, 'X-Forwarded-For: 203.0.113.7, evil.example', 127.0.0.2",
    "127.0.0.2, X-Forwarded-For: 2001:db8::7, 2001:db8::7",
    "127.0.0.2, Forwarded: for=203.0.113.7, 127.0.0.2"
  })
  void theAuditNamesTheClient(String from, String header, String address) {
    String name = "forwarded-" + UUID.randomUUID();
    String basic = "Authorization: " + Client.basic(name, "wrong") + "\r\n";
    assertThat(ask(from, header + "\r\n" + basic).status()).isEqualTo(401);
    assertThat(
            accounts
                .sql("SELECT address FROM sign_in WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .single()
                .replaceAll("^\\[|]$", ""))
        .isEqualTo(address);
    accounts.sql("DELETE FROM sign_in WHERE name = :name").param("name", name).update();
  }

  @Test
  void cookiesAreSecureWhereTheProxySaysTls() {
    assertThat(ask(PROXY, "X-Forwarded-Proto: https\r\n").header("Set-Cookie"))
        .singleElement()
        .asString()
        .contains("XSRF-TOKEN=", "Secure", "SameSite=Strict", "Path=/");
    String signedIn =
        "POST /v1/session HTTP/1.1\r\nHost: x\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nX-XSRF-TOKEN: t\r\nCookie: XSRF-TOKEN=t\r\n";
    String body =
        "{\"user\":\"\\u6838\\u67e5\\u5458\",\"password\":\"\\u4e09\\u4e00-correct horse\"}";
    Raw.Answer answer =
        Raw.send(port, PROXY, signedIn + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("SANYI_SESSION=", "Secure", "HttpOnly", "SameSite=Strict"))
        .anySatisfy(cookie -> assertThat(cookie).contains("XSRF-TOKEN=", "Secure"));
    assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
  }

  @Test
  void aStrangerWhoSaysTlsIsNotBelieved() {
    Raw.Answer answer =
        ask(
            STRANGER,
            "X-Forwarded-Proto: https\r\nX-Forwarded-Ssl: on\r\nForwarded: proto=https\r\n");
    assertThat(answer.header("Set-Cookie")).allMatch(cookie -> !cookie.contains("Secure"));
    assertThat(answer.header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void aStrangersHostReachesNoLink() {
    String asked =
        "Authorization: " + Client.basic(TestEngines.USER, TestEngines.PASSWORD) + "\r\n";
    String host = "X-Forwarded-Host: evil.example\r\n";
    assertThat(ask(STRANGER, "/v3/api-docs", asked + host).body()).doesNotContain("evil.example");
  }

  private Raw.Answer ask(String from, String headers) {
    return ask(from, "/v1/overview", headers);
  }

  private Raw.Answer ask(String from, String path, String headers) {
    return Raw.send(
        port,
        from,
        "GET "
            + path
            + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + headers
            + (headers.endsWith("\r\n") ? "" : "\r\n")
            + "\r\n");
  }
}
