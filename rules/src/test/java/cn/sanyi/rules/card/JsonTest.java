package cn.sanyi.rules.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void keepsTheOrderAndEscapesWhatHasTo() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("环节", "审查“甲”");
    texts.put("a\"\\", "\b\t\n\f\r\u0000\u001f/é𠮷");
    texts.put("无", null);
    assertThat(Json.object(texts))
        .isEqualTo(
            "{\"环节\":\"审查“甲”\",\"a\\\"\\\\\":\"\\b\\t\\n\\f\\r\\u0000\\u001F/é𠮷\",\"无\":null}");
    assertThat(Json.object(Map.of())).isEqualTo("{}");
  }
}
