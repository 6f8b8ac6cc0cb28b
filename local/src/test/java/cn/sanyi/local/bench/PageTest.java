package cn.sanyi.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.local.engines.ClassPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {
  private static final Page.Paths PATHS =
      new Page.Paths(List.of("2019Q3", "2019Q4"), List.of("u1"), List.of("n:1"));

  private final SplittableRandom dice = new SplittableRandom(1);

  @ParameterizedTest
  @EnumSource
  void asksForWhatTheApiAnswers(Page page) throws IOException {
    JsonNode document =
        new ObjectMapper()
            .readTree(ClassPath.root().resolve("reporting-api/console/openapi.json").toFile());
    for (String call : page.calls(PATHS, dice)) {
      String[] parts = call.split("\\?", 2);
      JsonNode known = operation(document, parts[0]);
      assertThat(known.isMissingNode()).as(parts[0]).isFalse();
      if (parts.length > 1) {
        for (String parameter : parts[1].split("&")) {
          assertThat(known.path("parameters").findValuesAsText("name"))
              .as(call)
              .contains(parameter.replaceAll("=.*", ""));
        }
      }
    }
  }

  private static JsonNode operation(JsonNode document, String path) {
    JsonNode exact = document.path("paths").path(path);
    return (exact.isMissingNode()
            ? document
                .path("paths")
                .path(path.replaceFirst("/indicators/[A-Z0-9]+", "/indicators/{code}"))
            : exact)
        .path("get");
  }

  @Test
  void everyPageIsOpenedByAndBy() {
    Set<Page> opened = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      opened.add(Page.next(dice));
    }
    assertThat(opened).isEqualTo(EnumSet.allOf(Page.class));
  }
}
