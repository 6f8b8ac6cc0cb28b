package cn.sanyi.reporting.indicator;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.State;
import cn.sanyi.reporting.period.Basis;
import cn.sanyi.warehouse.indicator.Indicator;
import cn.sanyi.warehouse.indicator.Indicator.Term;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the endpoints of indicators answer. */
final class IndicatorAnswers {
  private IndicatorAnswers() {}

  /**
   * Figures.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param basis always LIVE
   * @param noData why nothing of the period has a value; null where something has
   * @param unitCode whose, or null for the county
   * @param items in the order of the catalogue
   */
  record FigureList(
      String period,
      Instant asOf,
      Basis basis,
      @Nullable String noData,
      @Nullable String unitCode,
      List<Figure> items) {}

  /**
   * One indicator in full.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param basis always LIVE
   * @param noData why nothing of the period has a value; null where something has
   * @param definition how it is defined
   * @param county the county's figure
   * @param units by unit, in official order
   */
  record Insight(
      String period,
      Instant asOf,
      Basis basis,
      @Nullable String noData,
      Definition definition,
      Figure county,
      List<UnitRow> units) {}

  /**
   * How an indicator is defined (口径).
   *
   * @param code the indicator
   * @param version version of the definition
   * @param name Chinese name
   * @param note definition in words
   * @param subject case or item: what is counted
   * @param formula QUOTIENT, COMPLEMENT (1 - quotient) or COUNT
   * @param population condition on the subject's columns
   * @param numerator condition that is counted, or expression that is added up
   * @param numeratorSummed whether it is added up
   * @param denominator expression that is added up, or null where the population is counted
   */
  record Definition(
      String code,
      String version,
      String name,
      String note,
      @Schema(allowableValues = {"case", "item"}) String subject,
      Formula formula,
      String population,
      String numerator,
      boolean numeratorSummed,
      @Nullable String denominator) {
    static Definition of(Indicator indicator) {
      Term denominator = indicator.denominator();
      return new Definition(
          indicator.code(),
          indicator.version(),
          indicator.name(),
          indicator.note(),
          subject(indicator),
          indicator.formula(),
          indicator.population(),
          indicator.numerator().sql(),
          indicator.numerator().summed(),
          denominator == null ? null : denominator.sql());
    }

    static String subject(Indicator indicator) {
      return switch (indicator.subject()) {
        case CASE -> "case";
        case ITEM -> "item";
      };
    }
  }

  /**
   * What an indicator came to for one unit.
   *
   * @param unitCode the unit
   * @param unitName its name
   * @param numerator null where nothing was added up
   * @param denominator null or 0 where there is no data
   * @param value in the indicator's unit, null without data
   * @param display as people read it
   * @param state VALUE, NO_DATA or NOT_APPLICABLE
   */
  record UnitRow(
      String unitCode,
      String unitName,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable BigDecimal value,
      String display,
      State state) {
    static UnitRow of(String code, String name, Amount amount) {
      return new UnitRow(
          code,
          name,
          amount.numerator(),
          amount.denominator(),
          amount.value(),
          amount.display(),
          amount.state());
    }
  }
}
