package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.rules.card.CardJudge;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class CaseIT {
  @LocalServerPort private int port;
  private Client client;

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void showsFactsTimelineAndRulerOfACaseWhoseNumberHoldsASlash() {
    JsonNode one = client.get("/v1/cases/" + path(TestCounty.CLOSED));
    assertThat(one.path("facts").path("caseId").asString()).isEqualTo(TestCounty.CLOSED);
    assertThat(one.path("facts").path("acceptedAt").asString())
        .isEqualTo("2018-05-07T09:00:00+08:00");
    assertThat(one.path("facts").path("netWorkingDays").asInt()).isEqualTo(4);
    assertThat(one.path("names").path("item").asString()).isEqualTo("手工录入的事项");
    assertThat(one.path("names").path("state").asString()).isEqualTo("已办结");
    assertThat(one.path("overdue").asBoolean()).isFalse();
    assertThat(one.path("timeline").findValuesAsString("typeName"))
        .containsExactly("受理", "特别程序开始", "特别程序结束", "办结");
    assertThat(one.path("timeline").get(1).path("specialName").asString()).isEqualTo("听证");
    assertThat(one.path("item").path("promisedLimit").asInt()).isEqualTo(5);
    assertThat(one.path("ruler").get(0).path("date").asString()).isEqualTo("2018-05-07");
    assertThat(one.path("ruler").findValuesAsString("suspended")).contains("true");
  }

  @Test
  void anOpenCaseIsOverdueAsOfTheLatestData() {
    JsonNode one = client.get("/v1/cases/" + path(TestCounty.OPEN));
    assertThat(one.path("overdue").asBoolean()).isTrue();
    assertThat(one.path("facts").path("closedAt").isNull()).isTrue();
    assertThat(one.path("facts").path("onTime").isNull()).isTrue();
  }

  @Test
  void aCaseReachedFromAPeriodIsJudgedAsOfItsEnd() {
    String path = "/v1/cases/" + path(TestCounty.CLOSED);
    JsonNode then = client.get(path + "?period=2018-05-01..2018-05-11");
    assertThat(then.path("period").asString()).isEqualTo("2018-05-01..2018-05-11");
    assertThat(then.path("asOf").asString()).isEqualTo("2018-05-12T00:00:00+08:00");
    assertThat(then.path("facts").path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(then.path("facts").path("closedAt").isNull()).isTrue();
    assertThat(then.path("facts").path("onTime").isNull()).isTrue();
    assertThat(then.path("timeline").findValuesAsString("typeName"))
        .containsExactly("受理", "特别程序开始", "特别程序结束");
    assertThat(then.path("laterEvents").asInt()).isEqualTo(1);
    JsonNode now = client.get(path);
    assertThat(now.path("facts").path("state").asString()).isEqualTo("CLOSED");
    assertThat(now.path("laterEvents").asInt()).isZero();
  }

  @Test
  void neitherRulerNorCardsReachBeyondThePeriod() {
    String path = "/v1/cases/" + path(TestCounty.OPEN) + "?period=";
    JsonNode quarter = client.get(path + "2018Q2");
    JsonNode ruler = quarter.path("ruler");
    assertThat(ruler.get(ruler.size() - 1).path("date").asString()).isEqualTo("2018-06-30");
    assertThat(quarter.path("overdue").asBoolean()).isTrue();
    assertThat(quarter.path("cards").findValuesAsString("level")).contains("RED");
    JsonNode early = client.get(path + "2018-05-01..2018-05-13");
    assertThat(early.path("overdue").asBoolean()).isFalse();
    assertThat(early.path("cards").findValuesAsString("level")).doesNotContain("RED", "YELLOW");
  }

  @Test
  void listAndCaseSayTheSameOfOneCaseInOnePeriod() {
    String period = TestCounty.periodWithOverdueCase();
    JsonNode listed =
        client
            .get("/v1/overview/cases?period=" + period + "&of=open_overdue&size=500")
            .path("items");
    assertThat(listed).isNotEmpty();
    for (JsonNode row : listed) {
      String id = row.path("caseId").asString();
      JsonNode one = client.get("/v1/cases/" + path(id) + "?period=" + period);
      assertThat(one.path("overdue").asBoolean()).as(id).isTrue();
    }
  }

  @Test
  void beforeItsFirstEventACaseIsNotThere() {
    String path = "/v1/cases/" + path(TestCounty.CLOSED) + "?period=2018Q1";
    assertThat(client.problem(path, 404).path("detail").asString()).contains("还没有任何记录");
  }

  @Test
  void neverShowsTheApplicant() {
    assertThat(client.get("/v1/cases/" + path(TestCounty.CLOSED)).toString())
        .doesNotContain("不得出现的申请人", "applicant");
  }

  @Test
  void tellsWhyEachCardWasIssued() {
    Card card = TestCounty.cards().get(0);
    JsonNode one = client.get("/v1/cases/" + path(card.caseId()));
    List<Card> cards =
        TestCounty.cards().stream().filter(c -> c.caseId().equals(card.caseId())).toList();
    assertThat(one.path("cards").findValuesAsString("reason"))
        .containsExactlyInAnyOrderElementsOf(cards.stream().map(Card::reason).toList());
  }

  @Test
  void saysWhichYellowCardsWantAnAnswerAndWhetherTheyGotIt() {
    Map<String, CaseFacts> answering =
        TestCounty.facts().stream()
            .filter(facts -> facts.supervision().answersExpected())
            .collect(Collectors.toMap(CaseFacts::caseId, facts -> facts));
    List<Card> yellow =
        TestCounty.cards().stream().filter(card -> card.level() == Level.YELLOW).toList();
    assertThat(yellow).anyMatch(card -> answering.containsKey(card.caseId()));
    assertThat(yellow).anyMatch(card -> !answering.containsKey(card.caseId()));
    for (Card card : yellow) {
      JsonNode answers = client.get("/v1/cases/" + path(card.caseId())).path("answers");
      CaseFacts facts = answering.get(card.caseId());
      if (facts == null) {
        assertThat(answers).isEmpty();
      } else {
        JsonNode last = answers.get(answers.size() - 1);
        assertThat(last.path("level").asString()).isEqualTo("YELLOW");
        assertThat(instant(last.path("dueAt")))
            .isEqualTo(CardJudge.standard().answerTo(facts, Level.YELLOW, card.firesAt()).dueAt())
            .isAfter(card.firesAt());
        assertThat(last.path("answeredAt").isNull() ? null : instant(last.path("answeredAt")))
            .isEqualTo(facts.supervision().yellowAnsweredAt());
      }
    }
  }

  private static Instant instant(JsonNode text) {
    return OffsetDateTime.parse(text.asString()).toInstant();
  }

  @Test
  void everyCaseOfTheCountyCanBeOpened() {
    for (CaseFacts facts : TestCounty.facts().subList(0, 40)) {
      JsonNode one = client.get("/v1/cases/" + path(facts.caseId()));
      assertThat(one.path("facts").path("state").asString())
          .isEqualTo(facts.course().state().name());
      assertThat(one.path("timeline").isEmpty())
          .isEqualTo(facts.course().state() == CaseState.DELETED);
    }
  }

  @Test
  void aCaseThatIsNotThereIsNotFound() {
    assertThat(client.problem("/v1/cases/" + path("无此:1"), 404).path("detail").asString())
        .contains("无此:1");
  }

  private static String path(String caseId) {
    return Client.encoded(caseId).replace("%2F", "/");
  }
}
