package cn.sanyi.rules.score;

import cn.sanyi.rules.table.RuleTable;
import java.math.BigDecimal;
import java.util.List;

/**
 * 考核方案: what is scored and how.
 *
 * @param lines indicators in order
 * @param bands grades, best first
 * @param vetoes what caps a score
 * @param version its name and the hashes of its tables, for the record
 */
public record Scheme(List<SchemeLine> lines, List<Band> bands, List<Veto> vetoes, String version) {
  private static final int SHORT_HASH = 12;

  public Scheme {
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
    vetoes = List.copyOf(vetoes);
    for (SchemeLine line : lines) {
      if (line.zero() != null && line.zero().compareTo(line.full()) == 0) {
        throw new IllegalArgumentException("计分方案“" + line.code() + "”：零分值与满分值不能相等");
      }
      if (line.scored() && line.weight().signum() <= 0) {
        throw new IllegalArgumentException("计分方案“" + line.code() + "”：权重应大于零");
      }
    }
  }

  /**
   * What a score of this grade must not be rounded onto: the least score of the grade above.
   *
   * @param band code of the grade; for one that this scheme does not know, that of every grade
   */
  public List<BigDecimal> above(String band) {
    List<BigDecimal> least = bands.stream().map(Band::least).toList();
    List<String> codes = bands.stream().map(Band::code).toList();
    int place = codes.indexOf(band);
    return place < 0 ? least : least.subList(Math.max(0, place - 1), place);
  }

  /** The scheme in force, see {@link RuleTable#load}. */
  public static Scheme load() {
    return of(
        RuleTable.load(Scheme.class, "scheme.csv"),
        RuleTable.load(Scheme.class, "bands.csv"),
        RuleTable.load(Scheme.class, "vetoes.csv"));
  }

  /** A scheme from its three tables. */
  public static Scheme of(RuleTable lines, RuleTable bands, RuleTable vetoes) {
    String name = lines.rows().get(0).text("方案版本");
    return new Scheme(
        lines.rows().stream().map(SchemeLine::of).toList(),
        bands.rows().stream().map(Band::of).toList(),
        vetoes.rows().stream().map(Veto::of).toList(),
        name + "+" + brief(lines) + "+" + brief(bands) + "+" + brief(vetoes));
  }

  private static String brief(RuleTable table) {
    return table.hash().substring(0, SHORT_HASH);
  }
}
