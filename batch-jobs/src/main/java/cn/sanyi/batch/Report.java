package cn.sanyi.batch;

import cn.sanyi.batch.reconcile.Reconciliation;
import cn.sanyi.batch.seal.Result;
import cn.sanyi.batch.seal.SealedAssessment;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.rules.score.UnitScore;
import cn.sanyi.rules.target.TargetVerdict;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicators;
import cn.sanyi.warehouse.row.AssessmentRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run in words for people, and as one JSON document for scripts. */
record Report(Result result, SealedAssessment sealed, Duration elapsed) {

  /** Lines for a terminal. */
  String text() {
    Reconciliation compared = result.tally().reconciliation();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s 考核（数据截止 %s）%n"
            .formatted(
                result.period().name(), result.cutOff().atZone(ChinaTime.ZONE).toLocalDateTime()));
    text.append(
        "核对：%,d 行，不一致 %,d 行；牌不一致 %,d 张%n"
            .formatted(
                compared.rowsCompared(), compared.rowsDiffering(), compared.cardsDiffering()));
    compared.first().forEach(d -> text.append("  %s：%s%n".formatted(d.caseId(), d.what())));
    for (Indicator indicator : Indicators.standard().ofThePlan()) {
      TargetVerdict verdict = result.verdicts().get(indicator.code());
      text.append(
          "%s %s：%s（%s）%n"
              .formatted(
                  indicator.code(),
                  indicator.name(),
                  verdict.verdict().chinese(),
                  verdict.reason()));
    }
    String group = null;
    for (UnitScore score : result.scores()) {
      if (!score.unit().peerGroup().equals(group)) {
        group = score.unit().peerGroup();
        text.append("排名：%s%n".formatted(group));
      }
      text.append(
          score.score() == null
              ? "   -  %s 无数据%n".formatted(score.unit().name())
              : "%4d  %s %s分 %s%n"
                  .formatted(
                      score.rank(), score.unit().name(), score.display(), score.band().name()));
    }
    text.append(
        "封存哈希 %s%n用时 %.1f 秒".formatted(sealed.assessment().hash(), elapsed.toMillis() / 1000.0));
    return text.toString();
  }

  /** One JSON document on one line. */
  String json() {
    try {
      return new ObjectMapper().writeValueAsString(document());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> document() {
    AssessmentRow row = sealed.assessment();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("assessmentId", row.id());
    document.put("hash", row.hash());
    document.put("period", row.period());
    document.put("cutOff", row.cutOff().atZone(ChinaTime.ZONE).toOffsetDateTime().toString());
    document.put("cases", row.cases());
    document.put("events", row.events());
    document.put("rowsCompared", row.rowsCompared());
    document.put("rowsDiffering", row.rowsDiffering());
    document.put("cardsDiffering", row.cardsDiffering());
    document.put("differences", differences());
    document.put("versions", versions(row));
    document.put("targets", targets());
    document.put("rankings", rankings());
    document.put("seconds", elapsed.toMillis() / 1000.0);
    return document;
  }

  private List<Map<String, String>> differences() {
    return result.tally().reconciliation().first().stream()
        .map(difference -> Map.of("caseId", difference.caseId(), "what", difference.what()))
        .toList();
  }

  private static Map<String, String> versions(AssessmentRow row) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("catalogue", row.catalogueVersion());
    versions.put("calendar", row.calendarVersion());
    versions.put("indicators", row.indicatorVersion());
    versions.put("scheme", row.schemeVersion());
    versions.put("rules", row.ruleVersion());
    return versions;
  }

  private List<Map<String, Object>> targets() {
    List<Map<String, Object>> targets = new ArrayList<>();
    for (IndicatorValue value : result.values()) {
      Indicator indicator = Indicators.standard().find(value.code());
      if (value.unitCode() == null && indicator.ofThePlan()) {
        TargetVerdict verdict = result.verdicts().get(value.code());
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("code", value.code());
        target.put("name", indicator.name());
        target.put("target", indicator.target());
        target.put("numerator", value.numerator());
        target.put("denominator", value.denominator());
        target.put("verdict", verdict.verdict().name());
        target.put("reason", verdict.reason());
        targets.add(target);
      }
    }
    return targets;
  }

  private List<Map<String, Object>> rankings() {
    List<Map<String, Object>> rankings = new ArrayList<>();
    for (UnitScore score : result.scores()) {
      Map<String, Object> ranking = new LinkedHashMap<>();
      ranking.put("peerGroup", score.unit().peerGroup());
      ranking.put("unitCode", score.unit().code());
      ranking.put("unitName", score.unit().name());
      ranking.put("rank", score.rank());
      ranking.put("score", score.score() == null ? null : new BigDecimal(score.display()));
      ranking.put("band", score.band() == null ? null : score.band().name());
      rankings.add(ranking);
    }
    return rankings;
  }
}
