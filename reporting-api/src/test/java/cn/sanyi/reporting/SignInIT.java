package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ApiTest
class SignInIT {
  @LocalServerPort private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private JdbcClient accounts;

  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void everyEndpointThereIsDemandsIt() {
    List<String> paths =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .map(pattern -> pattern.replaceAll("\\{\\*?\\w+}", "x").replace("/**", "/x"))
            .filter(path -> !path.equals("/error"))
            .distinct()
            .toList();
    assertThat(paths).hasSizeGreaterThan(15).contains("/v1/overview", "/v1/session");
    for (String path : paths) {
      HttpResponse<String> answer = client.send(client.request(path).build());
      Client.problem(answer, 401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%761/overview",
        "/v1/./overview",
        "/swagger-ui/index.html",
        "/v3/api-docs",
        "/actuator",
        "/actuator/env",
        "/v1",
        "/v1/no-such-thing"
      })
  void noSpellingGetsAround(String path) {
    assertThat(client.send(client.request(path).build()).statusCode()).isIn(400, 401);
  }

  @Test
  void healthIsForEverybodyAndTellsNoDetails() {
    HttpResponse<String> answer = client.send(client.request("/actuator/health").build());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Client.json(answer).path("status").asString()).isEqualTo("UP");
    assertThat(answer.body()).doesNotContain("components");
  }

  @Test
  void aBrowsersScriptIsNotAnsweredWithABasicChallenge() {
    HttpRequest request = client.request("/v1/overview").header("Sec-Fetch-Mode", "cors").build();
    assertThat(client.send(request).headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Session");
  }

  @Test
  void theConsoleSignsInAndOutWithACookieThatNoOtherSiteCanUse() {
    Browser browser = new Browser(client);
    assertThat(browser.get("/v1/session").statusCode()).isEqualTo(401);

    HttpResponse<String> signedIn = browser.signIn(TestEngines.USER, TestEngines.PASSWORD);
    assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
    assertThat(Client.json(signedIn).path("user").asString()).isEqualTo(TestEngines.USER);
    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("SANYI_SESSION="))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Strict");

    assertThat(browser.get("/v1/session").body()).contains(TestEngines.USER);
    assertThat(browser.get("/v1/overview").statusCode()).isEqualTo(200);
    assertThat(browser.signOut().statusCode()).isEqualTo(204);
    assertThat(browser.get("/v1/overview").statusCode()).isEqualTo(401);
  }

  @Test
  void aWrongPasswordInTheConsoleIsAProblemToo() {
    String name = "stranger-" + UUID.randomUUID();
    assertThat(Client.problem(new Browser(client).signIn(name, "x"), 401).path("detail").asString())
        .isEqualTo("用户名或密码不正确");
  }

  @Test
  void withoutTheTokenNobodyIsSignedInByAnotherSite() {
    HttpRequest forged =
        Browser.signInRequest(client, TestEngines.USER, TestEngines.PASSWORD).build();
    Client.problem(client.send(forged), 403);
  }

  @Test
  void aWrongPasswordIsRefusedAndAfterFiveTheNameWaits() {
    String name = "stranger-" + UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      Client.problem(client.send(basic(name)), 401);
    }
    HttpResponse<String> refused = client.send(basic(name));
    assertThat(Client.problem(refused, 429).path("detail").asString()).contains("请");
    assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(30, 60);
    Client.problem(client.send(basic(name)), 429);
    assertThat(results(name))
        .containsExactly("FAILED", "FAILED", "FAILED", "FAILED", "FAILED", "THROTTLED");
    assertThat(client.get("/v1/session").path("user").asString()).isEqualTo(TestEngines.USER);
    HttpResponse<String> console = new Browser(client).signIn(name, "x");
    Client.problem(console, 429);
    assertThat(console.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void ofTwentyAtOnceNoMoreAreLookedAtThanMayFail() {
    String name = "racer-" + UUID.randomUUID();
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> from("127.0.0.21", name)))
            .toList();
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(statuses.subList(0, 5)).containsOnly(401);
    assertThat(statuses.subList(5, 20)).containsOnly(429);
    assertThat(results(name)).filteredOn("FAILED"::equals).hasSize(5);
  }

  @Test
  void nobodyElsewhereLocksSomebodyOut() {
    for (int i = 0; i < 8; i++) {
      from("127.0.0.22", TestEngines.USER);
    }
    assertThat(from("127.0.0.22", TestEngines.USER)).isEqualTo(429);
    assertThat(client.get("/v1/session").path("user").asString()).isEqualTo(TestEngines.USER);
  }

  @Test
  void aNameThatNobodyHasTakesAsLongAsOneThatSomebodyHas() {
    from("127.0.0.23", "warm-up");
    long known = median("127.0.0.24", i -> TestEngines.USER);
    long unknown = median("127.0.0.25", i -> "nobody-" + i);
    assertThat((double) known / unknown).isBetween(0.4, 2.5);
  }

  /** Nanoseconds of the middle one of four attempts. */
  private long median(String address, IntFunction<String> name) {
    return IntStream.range(0, 4)
        .mapToLong(
            i -> {
              long begun = System.nanoTime();
              assertThat(from(address, name.apply(i))).isEqualTo(401);
              return System.nanoTime() - begun;
            })
        .sorted()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  private int from(String address, String name) {
    return Raw.send(
            port,
            address,
            "GET /v1/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + Client.basic(name, "wrong")
                + "\r\n\r\n")
        .status();
  }

  @Test
  void tokenAndSessionChangeWithWhoIsSignedIn() {
    Browser browser = new Browser(client);
    browser.get("/v1/session");
    String before = browser.token();
    browser.signIn(TestEngines.USER, TestEngines.PASSWORD);
    String signedIn = browser.token();
    String session = browser.session();
    assertThat(browser.signIn(TestEngines.USER, TestEngines.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(browser.session()).isNotEqualTo(session);
    assertThat(signedIn).isNotEqualTo(before).isNotEqualTo(browser.token());
    String last = browser.token();
    assertThat(browser.signOut().statusCode()).isEqualTo(204);
    assertThat(browser.token()).isNotEqualTo(last);
  }

  @Test
  void aScriptLeavesNoSession() {
    assertThat(client.send(client.signedIn("/v1/units").build()).headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("SANYI_SESSION"));
  }

  private List<String> results(String name) {
    return accounts
        .sql("SELECT result FROM sign_in WHERE name = :name ORDER BY id")
        .param("name", name)
        .query(String.class)
        .list();
  }

  @Test
  void aNameThatNoDatabaseCanHoldIsJustWrong() {
    Client.problem(client.send(basic("a\0b")), 401);
    Client.problem(client.send(basic("x".repeat(3000))), 401);
  }

  @Test
  void passwordsAreKeptAsHashes() {
    assertThat(accounts.sql("SELECT password_hash FROM account").query(String.class).list())
        .isNotEmpty()
        .allMatch(hash -> hash.startsWith("{bcrypt}"));
  }

  @Test
  void theShellIsForEverybodyUnderAStrictPolicy() {
    for (String path : List.of("/", "/index.html", "/cases/x", "/no/such/page", "/v1/overview")) {
      HttpResponse<String> answer = client.send(client.request(path).build());
      assertThat(answer.statusCode()).as(path).isIn(200, 404, 401);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'");
      assertThat(policy).doesNotContain("http:", "https:", "*", "unsafe-eval");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    Set<String> methods = Set.of("POST", "PUT", "DELETE");
    for (String method : methods) {
      HttpRequest request = client.request("/").method(method, BodyPublishers.noBody()).build();
      assertThat(client.send(request).statusCode()).isIn(401, 403);
    }
  }

  private HttpRequest basic(String name) {
    return client
        .request("/v1/overview")
        .header("Authorization", Client.basic(name, "wrong"))
        .build();
  }
}
