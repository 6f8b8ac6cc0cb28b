package cn.sanyi.reporting.ranking;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.period.Basis;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.ranking.Rankings.CountyValue;
import cn.sanyi.reporting.ranking.Rankings.PeerGroup;
import cn.sanyi.reporting.shared.SharedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings and the assessments that they come from. */
@RestController
@Tag(name = "考核与排名")
class RankingController {
  private final Assessments assessments;
  private final Rankings rankings;
  private final AsOf asOf;

  RankingController(Assessments assessments, Rankings rankings, AsOf asOf) {
    this.assessments = assessments;
    this.rankings = rankings;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/rankings")
  @Operation(summary = "统计期最近一次考核的排名，按考核分组")
  Ranking ranking(@RequestParam(defaultValue = "all") Period period) {
    Assessment latest =
        assessments
            .latest(period)
            .map(Assessment::of)
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "统计期 %s 还没有考核：请运行 ./sanyi assess --period %s"
                            .formatted(period.name(), period.name())));
    return new Ranking(
        period.name(),
        latest.asOf(),
        Basis.SEALED,
        latest.cutOff(),
        latest.assessmentId(),
        latest.hash(),
        rankings.of(latest));
  }

  @SharedAnswer
  @GetMapping("/v1/assessments")
  @Operation(summary = "历次考核，新的在前")
  AssessmentList assessments() {
    return new AssessmentList(
        Period.ALL.name(),
        asOf.of(Period.ALL),
        assessments.all().stream().map(Assessment::of).toList());
  }

  @SharedAnswer
  @GetMapping("/v1/assessments/{id}")
  @Operation(summary = "一次考核：版本、哈希、全县指标、排名")
  AssessmentAnswer assessment(@PathVariable String id) {
    Assessment assessment =
        assessments
            .find(id)
            .map(Assessment::of)
            .orElseThrow(() -> Problem.notFound("没有考核“" + id + "”：清单见 /v1/assessments"));
    return new AssessmentAnswer(
        assessment.period(),
        assessment.asOf(),
        assessment,
        rankings.county(assessment),
        rankings.of(assessment));
  }

  /**
   * A ranking.
   *
   * @param period the period asked for
   * @param asOf as of when open cases were judged
   * @param basis always SEALED
   * @param cutOff what was recorded later did not count
   * @param assessmentId the assessment that it comes from
   * @param hash its hash
   * @param peerGroups groups of units that are ranked with each other
   */
  record Ranking(
      String period,
      Instant asOf,
      Basis basis,
      Instant cutOff,
      String assessmentId,
      String hash,
      List<PeerGroup> peerGroups) {}

  /**
   * Assessments.
   *
   * @param period always {@code all}
   * @param asOf as of when
   * @param items the newest first
   */
  record AssessmentList(String period, Instant asOf, List<Assessment> items) {}

  /**
   * One assessment in full.
   *
   * @param period the period assessed
   * @param asOf as of when open cases were judged
   * @param assessment its versions and hash
   * @param indicators the county's values
   * @param peerGroups the ranking
   */
  record AssessmentAnswer(
      String period,
      Instant asOf,
      Assessment assessment,
      List<CountyValue> indicators,
      List<PeerGroup> peerGroups) {}
}
