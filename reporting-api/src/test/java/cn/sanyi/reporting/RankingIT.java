package cn.sanyi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class RankingIT {
  @LocalServerPort private int port;
  private Client client;

  @BeforeAll
  static void assess() {
    assessment("old", "2020-01-08 16:00:00", "2020-01-09 00:00:00");
    assessment("new", "2020-01-08 16:00:00", "2020-01-10 00:00:00");
    TestEngines.execute(
        """
        INSERT INTO assessment_score (assessment_id, unit_code, unit_name, peer_group, indicator,
          weight, points, state, rank, band, rule, rule_version, reason) VALUES
        ('new', 'u1', '甲局', '部门', '', 100, 91.5, 'VALUE', 1, '优秀', 'B1', '1', '得分 91.5'),
        ('new', 'u1', '甲局', '部门', 'T01', 60, 60, 'VALUE', NULL, NULL, 'S-T01', '1', '满分'),
        ('new', 'u1', '甲局', '部门', 'N02', 40, 31.5, 'VALUE', NULL, NULL, 'S-N02', '1', '未满'),
        ('new', 'u2', '乙局', '部门', '', 100, 91.5, 'VALUE', 1, '优秀', 'B1', '1', '并列'),
        ('new', 'u3', '丙局', '部门', '', NULL, NULL, 'NO_DATA', NULL, NULL, NULL, NULL, '无数据'),
        ('new', 'u3', '丙局', '部门', 'T01', NULL, NULL, 'NO_DATA', NULL, NULL, 'S-T01', '1', '无'),
        ('new', 't1', '丹凤街道', '乡镇', '', 100, 79.996, 'VALUE', 1, '合格', 'BAND-PASS', '1', '合格'),
        ('new', 't1', '丹凤街道', '乡镇', 'T01', 80, 79.996, 'VALUE', NULL, NULL, 'S-T01', '1', '未满')
        """);
    TestEngines.execute(
        """
        INSERT INTO assessment_indicator (assessment_id, unit_code, indicator, numerator,
          denominator, state, verdict, rule, reason) VALUES
        ('new', '', 'N02', 84996, 100000, 'VALUE', 'MISSED', 'TARGET-PLAN', '低于目标'),
        ('new', 'u1', 'N02', 84996, 100000, 'VALUE', NULL, NULL, NULL),
        ('new', 'u1', 'T01', 9, 9, 'VALUE', NULL, NULL, NULL),
        ('new', 'u3', 'T01', NULL, 0, 'NO_DATA', NULL, NULL, NULL)
        """);
  }

  @BeforeEach
  void client() {
    client = new Client(port);
  }

  @Test
  void ranksByTheLatestAssessmentOfThePeriod() {
    JsonNode ranking = client.get("/v1/rankings?period=2019Q4");
    assertThat(ranking.path("assessmentId").asString()).isEqualTo("new");
    assertThat(ranking.path("hash").asString()).isEqualTo("hash-new");
    assertThat(ranking.path("basis").asString()).isEqualTo("SEALED");
    assertThat(ranking.path("cutOff").asString()).isEqualTo("2020-01-09T00:00:00+08:00");
    assertThat(client.get("/v1/targets?period=2019Q4").path("basis").asString()).isEqualTo("LIVE");
    assertThat(ranking.path("asOf").asString()).isEqualTo("2020-01-01T00:00:00+08:00");
    assertThat(ranking.path("peerGroups").findValuesAsString("code")).contains("部门", "乡镇");
    JsonNode departments = group(ranking, "部门");
    assertThat(departments.findValuesAsString("unitName")).containsExactly("甲局", "乙局", "丙局");
    JsonNode first = departments.get(0);
    assertThat(first.path("rank").asInt()).isEqualTo(1);
    assertThat(first.path("score").decimalValue()).isEqualByComparingTo("91.5");
    assertThat(first.path("bandName").asString()).isEqualTo("优秀");
    assertThat(departments.get(1).path("rank").asInt()).isEqualTo(1);
    assertThat(departments.get(2).path("rank").isNull()).isTrue();
    assertThat(departments.get(2).path("state").asString()).isEqualTo("NO_DATA");
  }

  @Test
  void aScoreLeadsToTheValuesBehindIt() {
    JsonNode first = group(client.get("/v1/rankings?period=2019Q4"), "部门").get(0);
    assertThat(first.path("indicators").findValuesAsString("code")).containsExactly("N02", "T01");
    JsonNode online = first.path("indicators").get(0);
    assertThat(online.path("display").asString()).isEqualTo("84.996%");
    assertThat(online.path("numerator").asInt()).isEqualTo(84996);
    assertThat(online.path("formula").asString()).isEqualTo("QUOTIENT");
    assertThat(online.path("points").decimalValue()).isEqualByComparingTo("31.5");
    assertThat(online.path("name").asString()).isEqualTo("网上可办率");
    JsonNode none = group(client.get("/v1/rankings?period=2019Q4"), "部门").get(2);
    assertThat(none.path("indicators").get(0).path("display").asString()).isEqualTo("无数据");
    assertThat(none.path("indicators").get(0).path("points").isNull()).isTrue();
  }

  @Test
  void printsNoScoreAsTheGradeThatItMissesNorPointsAsAllOfThem() {
    JsonNode ranking = client.get("/v1/rankings?period=2019Q4");
    JsonNode town = group(ranking, "乡镇").get(0);
    assertThat(town.path("scoreDisplay").asString()).isEqualTo("79.996");
    JsonNode missed = town.path("indicators").get(0);
    assertThat(missed.path("pointsDisplay").asString()).isEqualTo("79.996");
    assertThat(missed.path("weightDisplay").asString()).isEqualTo("80.000");
    JsonNode departments = group(ranking, "部门");
    assertThat(departments.get(0).path("scoreDisplay").asString()).isEqualTo("91.50");
    JsonNode all = departments.get(0).path("indicators").get(1);
    assertThat(all.path("pointsDisplay").asString()).isEqualTo("60.00");
    assertThat(all.path("weightDisplay").asString()).isEqualTo("60.00");
    JsonNode none = departments.get(2);
    assertThat(none.path("scoreDisplay").isNull()).isTrue();
    assertThat(none.path("indicators").get(0).path("pointsDisplay").isNull()).isTrue();
  }

  @Test
  void theSameDaysInOtherWordsAreTheSamePeriod() {
    assertThat(
            client
                .get("/v1/rankings?period=2019-10-01..2019-12-31")
                .path("assessmentId")
                .asString())
        .isEqualTo("new");
  }

  @Test
  void withoutAnAssessmentItSaysHowToMakeOne() {
    assertThat(client.problem("/v1/rankings?period=2019Q3", 404).path("detail").asString())
        .contains("./sanyi assess --period 2019Q3");
  }

  @Test
  void listsAssessmentsAndShowsOneWithItsVersions() {
    assertThat(client.get("/v1/assessments").path("items").findValuesAsString("assessmentId"))
        .startsWith("new", "old");
    JsonNode one = client.get("/v1/assessments/new");
    assertThat(one.path("assessment").path("to").asString()).isEqualTo("2019-12-31");
    assertThat(one.path("assessment").path("rowsDiffering").asInt()).isZero();
    assertThat(one.path("indicators").get(0).path("verdict").asString()).isEqualTo("MISSED");
    assertThat(client.problem("/v1/assessments/none", 404).path("detail").asString())
        .contains("none");
  }

  private static JsonNode group(JsonNode ranking, String code) {
    for (JsonNode group : ranking.path("peerGroups")) {
      if (group.path("code").asString().equals(code)) {
        return group.path("units");
      }
    }
    throw new AssertionError("no group " + code);
  }

  private static void assessment(String id, String cutOff, String storedAt) {
    TestEngines.execute(
        """
        INSERT INTO assessment VALUES ('%s', '2019Q4', '2019-10-01', '2020-01-01',
          toDateTime64('%s', 3, 'UTC'), 'c', 'k', 'i', 's', 'r', 400, 4000, 400, 0, 0, 'hash-%s',
          toDateTime64('%s', 3, 'UTC'))
        """
            .formatted(id, cutOff, id, storedAt));
  }
}
