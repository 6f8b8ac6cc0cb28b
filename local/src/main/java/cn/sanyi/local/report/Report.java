package cn.sanyi.local.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A period's figures, as the API answers them.
 *
 * @param period as asked for
 * @param overview totals, findings, cards
 * @param targets the plan's hard targets
 * @param indicators all indicators
 * @param rankings of the period's latest assessment; empty where there is none yet
 * @param cards cards by level
 * @param escalations cards of units that come to a higher level together
 */
public record Report(
    String period,
    JsonNode overview,
    JsonNode targets,
    JsonNode indicators,
    Optional<JsonNode> rankings,
    JsonNode cards,
    JsonNode escalations) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Asks the API. */
  public static Report of(Api api, String period) {
    return new Report(
        period,
        api.get("/v1/overview", period),
        api.get("/v1/targets", period),
        api.get("/v1/indicators", period),
        api.find("/v1/rankings" + Api.query(period)),
        api.get("/v1/alerts/summary", period),
        api.get("/v1/alerts/escalations", period));
  }

  /** One JSON document; `rankings` is null where there is no assessment yet. */
  public String json() {
    ObjectNode document = JSON.createObjectNode();
    document.put("period", period);
    document.set("overview", overview);
    document.set("targets", targets.path("items"));
    document.set("indicators", indicators.path("items"));
    document.set("rankings", rankings.orElse(null));
    document.set("cards", cards.path("levels"));
    document.set("escalations", escalations.path("items"));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
