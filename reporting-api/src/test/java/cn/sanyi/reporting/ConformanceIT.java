package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sanyi.local.conformance.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * A schema fuzzer asks what the document allows and what it forbids, and compares the answers with
 * the document. An application of its own, for its guesses at passwords lock this address.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=conformance")
@ContextConfiguration(initializers = TestEngines.class)
class ConformanceIT {
  private static final String EXAMPLES = "30";
  private static final String SEED = "20191001";

  @LocalServerPort private int port;

  @Test
  void theDocumentIsTrue() throws IOException, InterruptedException {
    Optional<Python> python = Python.locked(Path.of(".."));
    assumeTrue(python.isPresent(), "没有 Python 3.11 以上及 venv：请运行 apt-get install python3-venv");
    Client client = new Client(port);
    Path document = Path.of("target", "openapi.json");
    Files.writeString(document, client.send(client.signedIn("/v3/api-docs").build()).body());
    Browser browser = new Browser(client);
    browser.get("/v1/session");
    browser.signIn(TestEngines.USER, TestEngines.PASSWORD);
    String cookies = "Cookie: SANYI_SESSION=%s; XSRF-TOKEN=t".formatted(browser.session());

    // Signing out would end the session that all else is asked with.
    finds(python.get(), document, "--exclude-method=DELETE", "-H", cookies);
    finds(
        python.get(),
        document,
        "--include-path=/v1/session",
        "-H",
        cookies,
        "-H",
        "X-XSRF-TOKEN: t");
  }

  private void finds(Python python, Path document, String... further)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-m",
                "schemathesis.cli",
                "--no-color",
                "run",
                document.toString(),
                "--url=http://127.0.0.1:" + port,
                "--seed=" + SEED,
                "--max-examples=" + EXAMPLES,
                "--phases=examples,coverage,fuzzing",
                "--generation-database=none",
                "--continue-on-failure",
                "--exclude-path=/v1/alerts/stream",
                // A range of days may end before it begins, and a page may lie too far: no schema
                // says that. A wrong password beside the cookie of a session runs into the lock, as
                // it
                // must; without the cookie SignInIT asks.
                "--exclude-checks=positive_data_acceptance,ignored_auth",
                "--request-timeout=30",
                "--warnings=off"));
    arguments.addAll(Arrays.asList(further));
    Python.Result result = python.run(Map.of(), arguments.toArray(String[]::new));
    assertThat(result.status()).as(result.output()).isZero();
    assertThat(result.output()).contains("No issues found");
  }
}
