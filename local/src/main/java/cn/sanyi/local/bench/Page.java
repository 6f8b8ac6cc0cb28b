package cn.sanyi.local.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The console's pages: what each asks of the API when somebody opens it, and how often they do. */
enum Page {
  OVERVIEW(
      "总览",
      25,
      "/v1/periods",
      "/v1/overview?period=%1$s&scope=county",
      "/v1/targets?period=%1$s&scope=county",
      "/v1/rankings?period=%1$s",
      "/v1/alerts/summary?period=%1$s&scope=county",
      "/v1/alerts/cases?period=%1$s&open=true&page=0&size=8&scope=county"),
  INDICATORS("指标", 15, "/v1/indicators?period=%1$s&scope=county"),
  UNIT("单位的指标", 10, "/v1/indicators?period=%1$s&unit=%2$s&scope=county"),
  INDICATOR(
      "指标详情",
      15,
      "/v1/indicators/%3$s?period=%1$s&scope=county",
      "/v1/indicators/%3$s/members?period=%1$s&part=denominator&page=0&size=20&scope=county"),
  CASES(
      "办件清单",
      10,
      "/v1/overview/cases?period=%1$s&of=open_overdue&page=0&size=20&scope=county",
      "/v1/overview?period=%1$s&scope=county"),
  ALERTS(
      "预警",
      12,
      "/v1/alerts/cases?period=%1$s&open=true&page=0&size=20&scope=county",
      "/v1/alerts/escalations?period=%1$s&scope=county",
      "/v1/registers/cards?period=%1$s"),
  CASE("办件", 8, "/v1/cases?id=%4$s&period=all", "/v1/registers/linked?case=%4$s"),
  REGISTERS("台账", 3, "/v1/registers?period=%1$s"),
  QUARANTINE("隔离", 2, "/v1/quarantine?page=0&size=20");

  private static final List<String> INDICATORS_ASKED = List.of("N04", "T01", "T02");

  private final String title;
  private final int weight;
  private final List<String> calls;

  Page(String title, int weight, String... calls) {
    this.title = title;
    this.weight = weight;
    this.calls = List.of(calls);
  }

  /** What the console calls it. */
  String title() {
    return title;
  }

  /** Paths with their queries, asked at once. */
  List<String> calls(Paths paths, SplittableRandom dice) {
    String period = paths.period(dice);
    String unit = pick(paths.units(), dice);
    String indicator = pick(INDICATORS_ASKED, dice);
    String caseId = pick(paths.cases(), dice);
    return calls.stream().map(call -> call.formatted(period, unit, indicator, caseId)).toList();
  }

  /** The page that somebody opens next. */
  static Page next(SplittableRandom dice) {
    int all = Stream.of(values()).mapToInt(page -> page.weight).sum();
    int left = dice.nextInt(all);
    for (Page page : values()) {
      left -= page.weight;
      if (left < 0) {
        return page;
      }
    }
    throw new AssertionError(left);
  }

  private static String pick(List<String> from, SplittableRandom dice) {
    return from.get(dice.nextInt(from.size()));
  }

  /**
   * What can be asked for; in the form that it has in an address.
   *
   * @param periods the latest last, which half of all people look at
   * @param units codes
   * @param cases identities
   */
  record Paths(List<String> periods, List<String> units, List<String> cases) {
    String period(SplittableRandom dice) {
      return dice.nextBoolean() ? periods.get(periods.size() - 1) : pick(periods, dice);
    }
  }
}
