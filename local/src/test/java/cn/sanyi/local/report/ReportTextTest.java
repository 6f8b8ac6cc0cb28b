package cn.sanyi.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private static final String FORGED = "县\u001b[2J局\r\n伪造";

  @Test
  void aUnitsNameIsTextAndInJsonAsItIs() throws JsonProcessingException {
    Report report = report();
    assertThat(ReportText.of(report)).contains("县�[2J局� 伪造").doesNotContain("\u001b", "\r\n伪造");
    assertThat(new ObjectMapper().readTree(report.json()).findValuesAsText("unitName"))
        .contains(FORGED);
  }

  @Test
  void printsFiguresAsTheApiWordsThem() throws JsonProcessingException {
    assertThat(ReportText.of(report())).contains("89.996").doesNotContain("90.00");
  }

  private static Report report() throws JsonProcessingException {
    JsonNode none = new ObjectMapper().readTree("{\"items\":[],\"levels\":[],\"findings\":[]}");
    String ranking =
        """
        {"hash":"0","peerGroups":[{"name":%1$s,"units":[{"unitName":%1$s,"rank":1,"score":89.996,"scoreDisplay":"89.996"}]}]}
        """
            .formatted(new ObjectMapper().writeValueAsString(FORGED));
    return new Report(
        "2019Q4", none, none, none, Optional.of(new ObjectMapper().readTree(ranking)), none, none);
  }
}
