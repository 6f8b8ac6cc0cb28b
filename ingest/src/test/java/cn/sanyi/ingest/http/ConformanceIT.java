package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sanyi.local.conformance.Python;
import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entrance as strangers' tools see it: two SDKs of CloudEvents and a schema fuzzer. */
class ConformanceIT {
  private static final Path ROOT = root();
  private static final String MISSING = "没有 Python 3.10（带 venv），跳过：apt-get install -y python3-venv";

  /** The fuzzer leaves what it found where it runs. */
  private static final String FUZZER =
      "import os; os.makedirs('target/fuzzer', exist_ok=True); os.chdir('target/fuzzer');"
          + " from schemathesis.cli import schemathesis; schemathesis()";

  @TempDir static Path folder;
  private static Engine kafka;
  private static ServingIngest ingest;

  @BeforeAll
  static void start() throws IOException {
    kafka = Engines.kafka(folder);
    ingest = ServingIngest.start(kafka.environment(), folder, "-Xmx192m");
  }

  @AfterAll
  static void stop() {
    ingest.close();
    kafka.close();
  }

  @Test
  void theJavaSdksModesOfOneEventAreOneEvent() throws Exception {
    CloudEvent event =
        CloudEventBuilder.v1()
            .withId("java/1?a=b&c#d")
            .withSource(URI.create("/sdk/java"))
            .withType("cn.sanyi.case.accepted.v1")
            .withTime(OffsetDateTime.parse("2019-10-08T09:30:00.123456+08:00"))
            .withExtension("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
            .withData(
                "application/json",
                "{\"caseId\": \"1\", \"channel\": \"PC\"}".getBytes(StandardCharsets.UTF_8))
            .build();

    List<String> headers = new ArrayList<>();
    byte[][] body = new byte[1][];
    HttpMessageFactory.createWriter(
            (name, value) -> headers.addAll(List.of(name, value)), bytes -> body[0] = bytes)
        .writeBinary(event);
    assertOutcome(ingest.post(body[0], headers.toArray(String[]::new)), "accepted");

    headers.clear();
    HttpMessageFactory.createWriter(
            (name, value) -> headers.addAll(List.of(name, value)), bytes -> body[0] = bytes)
        .writeStructured(event, new JsonFormat());
    assertOutcome(ingest.post(body[0], headers.toArray(String[]::new)), "duplicate");
    byte[] batch = ("[" + new String(body[0], StandardCharsets.UTF_8) + "]").getBytes("UTF-8");
    assertOutcome(ingest.post(batch, "Content-Type", CloudEventReader.BATCH), "duplicate");
  }

  @Test
  void thePythonSdksModesOfOneEventAreOneEvent() throws Exception {
    Python.Result told = python().run(environment(), script("cloudevents_modes.py"));
    assertThat(told.status()).as(told.output()).isZero();
    assertThat(told.output()).contains("events: 8");
  }

  @Test
  void aSchemaFuzzerFindsNothing() throws Exception {
    Python.Result told =
        python()
            .run(
                environment(),
                "-c",
                FUZZER,
                "run",
                ingest.root() + "/v3/api-docs",
                "--header",
                "Authorization: Bearer " + ServingIngest.TOKEN,
                "--seed",
                "20190630",
                "--max-examples",
                "60",
                "--exclude-checks",
                "negative_data_rejection",
                "--generation-database",
                "none",
                "--no-color");
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/schemathesis.txt"), told.output());
    assertThat(told.status()).as(told.output()).isZero();
    assertThat(ingest.alive()).isTrue();
  }

  private static Python python() throws Exception {
    Optional<Python> python = Python.locked(ROOT);
    assumeTrue(python.isPresent(), MISSING);
    return python.get();
  }

  private static Map<String, String> environment() {
    return Map.of("INGEST", ingest.root() + "/v1/events", "INGEST_TOKEN", ServingIngest.TOKEN);
  }

  private static String script(String name) {
    return ROOT.resolve("ingest/src/test/python").resolve(name).toString();
  }

  private static void assertOutcome(HttpResponse<String> answer, String outcome) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.body()).contains("\"outcome\":\"" + outcome + "\"");
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("sanyi"))) {
      at = at.getParent();
    }
    return at;
  }
}
