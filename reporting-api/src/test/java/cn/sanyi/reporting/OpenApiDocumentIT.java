package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The console's types are made of a copy of the OpenAPI document, which must be the same. */
@ApiTest
class OpenApiDocumentIT {
  private static final Path KEPT = Path.of("console", "openapi.json");
  private static final Path SERVED = Path.of("target", "served-openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @LocalServerPort private int port;

  @Test
  void theCopyOfTheConsoleIsWhatIsServed() throws IOException {
    Client client = new Client(port);
    Map<?, ?> document =
        JSON.readValue(client.send(client.signedIn("/v3/api-docs").build()).body(), Map.class);
    // Where this very server listens.
    document.remove("servers");
    String served = JSON.writeValueAsString(document) + "\n";
    Files.writeString(SERVED, served);
    assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
        .as(
            "The API's OpenAPI document has changed. If that was meant, keep it and look at what"
                + " the console's types say: cp reporting-api/%s reporting-api/%s",
            SERVED, KEPT)
        .isEqualTo(served);
  }
}
