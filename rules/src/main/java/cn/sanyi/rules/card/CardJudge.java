package cn.sanyi.rules.card;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.WorkingDays;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.fold.Supervised;
import cn.sanyi.rules.engine.RuleBase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which cards a case, or whatever else is supervised, warrants: a pure function of its facts and of
 * now, so that stream and batch agree. Thread-safe; create one where it is used (a Flink operator's
 * {@code open}), the rules behind it are built once per JVM. Costs well under a microsecond while
 * nothing can fire.
 */
public final class CardJudge {
  private final RuleBase base = RuleBase.of("cn.sanyi.rules.card");
  private final CardRules rules;
  private final WorkingDays calendar;
  private final FirstGlance glance;

  /**
   * A judge by these rules.
   *
   * @param calendar in whose working days thresholds are counted
   */
  public CardJudge(CardRules rules, WorkingDays calendar) {
    this.rules = rules;
    this.calendar = calendar;
    this.glance = new FirstGlance(rules);
  }

  /** A judge by the rules in force and everything known of the working-day calendar. */
  public static CardJudge standard() {
    return new CardJudge(CardRules.load(), Calendars.standard().latest());
  }

  /** The same for records of registers with a clock. */
  public static CardJudge ofRecords() {
    return new CardJudge(CardRules.ofRecords(), Calendars.standard().latest());
  }

  /** The rules that this judge applies. */
  public CardRules rules() {
    return rules;
  }

  /** All cards warranted up to now (inclusive), at most one per level, earliest first. */
  public List<Card> judge(Supervised facts, Instant now) {
    CaseElements elements = new CaseElements(facts, calendar);
    Instant earliest = glance.earliest(elements);
    return earliest == null || earliest.isAfter(now) ? List.of() : ask(elements).upTo(now);
  }

  /**
   * The earliest instant after now at which the answer of {@link #judge} can change while the facts
   * do not, or null where there is none.
   */
  public Instant nextInstant(Supervised facts, Instant now) {
    CaseElements elements = new CaseElements(facts, calendar);
    Instant earliest = glance.earliest(elements);
    return earliest == null || earliest.isAfter(now) ? earliest : ask(elements).nextAfter(now);
  }

  /** {@link #judge} and {@link #nextInstant} for the price of one: what a stream asks per event. */
  public Prospect prospect(Supervised facts, Instant now) {
    CaseElements elements = new CaseElements(facts, calendar);
    Instant earliest = glance.earliest(elements);
    if (earliest == null || earliest.isAfter(now)) {
      return new Prospect(List.of(), earliest);
    }
    Schedule schedule = ask(elements);
    return new Prospect(schedule.upTo(now), schedule.nextAfter(now));
  }

  /** All cards that these facts will ever warrant. */
  public Schedule schedule(Supervised facts) {
    CaseElements elements = new CaseElements(facts, calendar);
    return glance.earliest(elements) == null ? Schedule.EMPTY : ask(elements);
  }

  /**
   * Working days begun between a due instant and a later one, for display: 1 from the due instant
   * on; 0 before it.
   */
  public int daysOver(Instant dueAt, Instant at) {
    return at.isBefore(dueAt) ? 0 : CaseElements.daysOver(calendar, dueAt, at);
  }

  /**
   * The answer that a card of a case wants.
   *
   * @return null where none is wanted
   */
  public Answer answerTo(Supervised facts, Level level, Instant firesAt) {
    CaseElements elements = new CaseElements(facts, calendar);
    return rules.rules().stream()
        .filter(rule -> rule.unanswered() == level)
        .min(Comparator.comparing(CardRule::days))
        .map(rule -> elements.answerTo(level, firesAt, rule.days()))
        .orElse(null);
  }

  private Schedule ask(CaseElements elements) {
    List<Object> given = new ArrayList<>(glance.worthAsking(elements));
    given.add(elements);
    Map<Level, Warrant> first = earliest(base.conclude(given, Warrant.class));
    if (elements.isAnswersExpected()) {
      for (Level level : rules.answerable()) {
        addUnanswered(first, level, elements);
      }
    }
    return new Schedule(first.values().stream().map(w -> card(w, elements.facts())).toList());
  }

  /** Only the card that was issued has to be answered. */
  private void addUnanswered(Map<Level, Warrant> first, Level level, CaseElements elements) {
    Warrant card = first.get(level);
    List<CardRule> promising = card == null ? List.of() : glance.promising(first, card, elements);
    if (!promising.isEmpty()) {
      List<Object> given = new ArrayList<>(promising);
      given.add(elements);
      given.add(card);
      List<Warrant> all = new ArrayList<>(first.values());
      all.addAll(base.conclude(given, Warrant.class));
      first.putAll(earliest(all));
    }
  }

  /** The first warrant of each level: a card is issued once per case and level. */
  static Map<Level, Warrant> earliest(List<Warrant> warrants) {
    Map<Level, Warrant> first = new EnumMap<>(Level.class);
    warrants.stream()
        .sorted(
            Comparator.comparing(Warrant::firesAt).thenComparing(warrant -> warrant.rule().order()))
        .forEach(warrant -> first.putIfAbsent(warrant.rule().level(), warrant));
    return first;
  }

  Card card(Warrant warrant, Supervised facts) {
    CardRule rule = warrant.rule();
    Instant dueAt = rule.trigger().dueAt(facts);
    int daysOver = dueAt == null ? 0 : daysOver(dueAt, warrant.firesAt());
    Map<String, String> values = Reasons.values(warrant, facts, daysOver);
    return new Card(
        facts.id(),
        rule.level(),
        rule.code(),
        rule.version(),
        warrant.firesAt(),
        dueAt,
        daysOver,
        facts.handling().unitCode(),
        facts.handling().itemCode(),
        Reasons.sentence(rule, values),
        Json.object(values));
  }
}
