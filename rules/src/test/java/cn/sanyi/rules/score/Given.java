package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.Formula;
import cn.sanyi.model.indicator.IndicatorValue;
import cn.sanyi.rules.table.RuleTable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Small schemes, units and values for tests. */
final class Given {
  private Given() {}

  /** A scheme of lines such as {@code 一网,N02,10,单位,线性,50,85,,10} and the usual bands. */
  static Scheme scheme(String... lines) {
    StringBuilder csv =
        new StringBuilder("方案版本,规则编号,一级指标,指标,指标名称,权重,计分范围,计分方法,零分值,满分值,分段,最小分母,规则版本,说明\n");
    for (String line : lines) {
      String[] cells = line.split(",", 3);
      csv.append("test,S-").append(cells[1]).append(',').append(cells[0]).append(',');
      csv.append(cells[1]).append(",名称,").append(cells[2]).append(",7,依方案\n");
    }
    return Scheme.of(
        RuleTable.parse("scheme", csv.toString().getBytes(StandardCharsets.UTF_8)),
        RuleTable.builtIn(Scheme.class, "bands.csv"),
        RuleTable.builtIn(Scheme.class, "vetoes.csv"));
  }

  static Unit unit(String code) {
    return unit(code, 0);
  }

  static Unit unit(String code, int redCards) {
    return new Unit(code, "单位" + code, "县直部门", code.charAt(0), 500, redCards);
  }

  static IndicatorValue percent(String code, String unit, long numerator, long denominator) {
    return new IndicatorValue(
        code,
        unit,
        Formula.QUOTIENT,
        "%",
        BigDecimal.valueOf(numerator),
        BigDecimal.valueOf(denominator));
  }

  static IndicatorValue count(String code, String unit, long count) {
    return new IndicatorValue(
        code, unit, Formula.COUNT, "件", BigDecimal.valueOf(count), BigDecimal.valueOf(50));
  }
}
