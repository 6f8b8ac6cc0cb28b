package cn.sanyi.rules.score;

import cn.sanyi.rules.table.RuleRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One line of a scheme: how one indicator earns points.
 *
 * @param order position in the scheme
 * @param code 规则编号
 * @param group 一级指标
 * @param indicator the indicator's code
 * @param name its Chinese name
 * @param weight points that it is worth, before what is not applicable is spread
 * @param scored whether units are scored by it; if not it is a matter of the county as a whole
 * @param method how a value becomes a share
 * @param zero the value that earns nothing, or null where the method asks for none
 * @param full the value that earns all; for DEDUCT the points off for each one
 * @param bands for BANDED, otherwise empty
 * @param leastDenominator below it a value says too little
 * @param note the line in words, as the reasons repeat it
 * @param version version of this line
 */
public record SchemeLine(
    int order,
    String code,
    String group,
    String indicator,
    String name,
    BigDecimal weight,
    boolean scored,
    Method method,
    BigDecimal zero,
    BigDecimal full,
    List<ShareBand> bands,
    int leastDenominator,
    String note,
    String version) {

  public SchemeLine {
    bands = List.copyOf(bands);
  }

  /** What a value is held against: the bands, or from where to where it earns. */
  List<BigDecimal> thresholds() {
    return Stream.concat(
            bands.stream().map(ShareBand::least),
            method == Method.DEDUCT ? Stream.empty() : Stream.of(zero, full))
        .filter(Objects::nonNull)
        .toList();
  }

  static SchemeLine of(RuleRow row) {
    Method method = row.word("计分方法", Method.values(), Method::chinese);
    boolean spans =
        method == Method.LINEAR || method == Method.LINEAR_DOWN || method == Method.PROGRESS;
    return new SchemeLine(
        row.order(),
        row.text("规则编号"),
        row.text("一级指标"),
        row.text("指标"),
        row.text("指标名称"),
        row.number("权重"),
        row.text("计分范围").equals("单位"),
        method,
        spans ? row.number("零分值") : null,
        spans || method == Method.DEDUCT ? row.number("满分值") : null,
        method == Method.BANDED ? ShareBand.parse(row.text("分段")) : List.of(),
        row.wholeOr("最小分母", 0),
        row.text("说明"),
        row.text("规则版本"));
  }
}
