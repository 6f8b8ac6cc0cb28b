package cn.sanyi.county;

import cn.sanyi.county.CountyTruth.Totals;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the truth from the scripts, not from the events: so that a mistake in delivering events
 * cannot hide.
 */
final class Tally {
  private static final EventType[] TYPES = EventType.values();

  private final World world;
  private final long end;
  private final Map<Misconduct, List<String>> planted = new EnumMap<>(Misconduct.class);
  private final int[] ofType = new int[TYPES.length];
  private Draft[] standing = new Draft[64];

  private long arrivals;
  private long duplicates;
  private long revisions;
  private long deletions;
  private long standingEvents;
  private long cases;
  private long deletedCases;
  private long online;
  private long accepted;
  private long closed;
  private long notAccepted;
  private long withdrawn;
  private long revoked;

  private Tally(World world) {
    this.world = world;
    this.end = world.days.end();
    for (Misconduct misconduct : Misconduct.values()) {
      planted.put(misconduct, new ArrayList<>());
    }
  }

  static CountyTruth of(World world) {
    Tally tally = new Tally(world);
    CaseMaker maker = new CaseMaker(world);
    for (int number = 0; number < world.settings.cases(); number++) {
      maker.make(number);
      tally.add(maker.plan, maker.script);
    }
    return tally.truth();
  }

  private void add(Plan plan, Script script) {
    boolean arrived = arrive(script);
    Arrays.fill(ofType, 0);
    int stands = 0;
    Draft channel = null;
    for (int number = 0; number < script.numbers(); number++) {
      Draft draft = standing[number];
      if (draft == null || draft.operation == Operation.DELETE) {
        continue;
      }
      stands++;
      ofType[draft.type.ordinal()]++;
      if (draft.channel != null && (channel == null || before(draft, channel))) {
        channel = draft;
      }
    }
    standingEvents += stands;
    if (stands == 0) {
      deletedCases += arrived ? 1 : 0;
      return;
    }
    cases++;
    // Who files online has no handler; what a window files is not online.
    online += channel != null && channel.channel.online() && channel.handler == null ? 1 : 0;
    accepted += has(EventType.ACCEPTED);
    closed += has(EventType.CLOSED);
    notAccepted += has(EventType.NOT_ACCEPTED);
    withdrawn += has(EventType.WITHDRAWN);
    revoked += has(EventType.REVOKED);
    Misconduct shown = shown(plan, script);
    if (shown != null) {
      planted.get(shown).add(world.writer.caseId(plan));
    }
  }

  /** Counts what arrives in time, and leaves the prevailing draft of each event. */
  private boolean arrive(Script script) {
    if (standing.length < script.numbers()) {
      standing = new Draft[2 * script.numbers()];
    }
    Arrays.fill(standing, 0, script.numbers(), null);
    boolean any = false;
    for (int i = 0; i < script.size(); i++) {
      Draft draft = script.get(i);
      if (draft.recorded >= end) {
        continue;
      }
      any = true;
      arrivals += draft.repeated ? 2 : 1;
      duplicates += draft.repeated ? 1 : 0;
      if (arrivedBefore(script, i)) {
        duplicates++;
      } else if (draft.operation == Operation.DELETE) {
        deletions++;
      } else if (draft.revision > 0) {
        revisions++;
      }
      Draft other = standing[draft.number];
      if (other == null || draft.revision > other.revision) {
        standing[draft.number] = draft;
      }
    }
    return any;
  }

  /**
   * Whether an earlier draft has the same event and revision; each event's first draft has none.
   */
  private boolean arrivedBefore(Script script, int place) {
    if (place < script.numbers()) {
      return false;
    }
    Draft draft = script.get(place);
    for (int i = 0; i < place; i++) {
      Draft other = script.get(i);
      if (other.number == draft.number
          && other.revision == draft.revision
          && other.recorded < end) {
        return true;
      }
    }
    return false;
  }

  private static boolean before(Draft a, Draft b) {
    return a.at != b.at ? a.at < b.at : a.type.rank() < b.type.rank();
  }

  private int has(EventType type) {
    return ofType[type.ordinal()] > 0 ? 1 : 0;
  }

  /** The misconduct that what arrived of the case shows, or null. */
  private Misconduct shown(Plan plan, Script script) {
    boolean isClosed = has(EventType.CLOSED) > 0;
    if (plan.misconduct == null) {
      return isClosed && profitsFromLongerLimit(plan, script) ? Misconduct.F12 : null;
    }
    boolean shows =
        switch (plan.misconduct) {
          case F1, F3, F4, F16 -> isClosed;
          case F5 -> ofType[EventType.CORRECTION_REQUESTED.ordinal()] >= 2;
          case F6, F7, F8, F12 -> has(EventType.SUBMITTED) > 0;
          case F2, F10, F17 -> false; // shown by records and by no case
        };
    return shows ? plan.misconduct : null;
  }

  private boolean profitsFromLongerLimit(Plan plan, Script script) {
    Offer offer = plan.offer;
    if (!offer.madeLonger() || has(EventType.ACCEPTED) == 0) {
      return false;
    }
    int day = world.days.dayOf(script.first(EventType.ACCEPTED).at);
    return !world.days.date(day).isBefore(offer.changedOn) && plan.workDays <= offer.promised;
  }

  private CountyTruth truth() {
    return new CountyTruth(
        world.settings,
        new Totals(
            arrivals,
            duplicates,
            revisions,
            deletions,
            standingEvents,
            cases,
            deletedCases,
            online,
            accepted,
            closed,
            notAccepted,
            withdrawn,
            revoked),
        planted);
  }
}
