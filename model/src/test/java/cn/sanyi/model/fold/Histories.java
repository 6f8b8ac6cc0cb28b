package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Any events of one case, around National Day and Spring Festival: few identities, so that
 * revisions, conflicts and take-backs meet.
 */
class Histories extends DomainContextBase {
  private static final long START = Samples.at("2019-09-20T00:00:00").getEpochSecond();
  private static final int MINUTES = 150 * 24 * 60;

  @Provide
  Arbitrary<List<CaseEvent>> history() {
    return event().list().ofMinSize(1).ofMaxSize(14);
  }

  @Provide
  Arbitrary<CaseEvent> event() {
    Arbitrary<Instant> when =
        Arbitraries.integers()
            .between(0, MINUTES)
            .map(minute -> Instant.ofEpochSecond(START + 60L * minute));
    Arbitrary<EventType> type =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(EventType.class)),
            Tuple.of(2, Arbitraries.of(EventType.ACCEPTED, EventType.CLOSED)),
            Tuple.of(2, Arbitraries.of(EventType.SPECIAL_STARTED, EventType.SPECIAL_ENDED)));
    return Combinators.combine(when, type, Arbitraries.longs()).as(Histories::event);
  }

  private static CaseEvent event(Instant instant, EventType what, long seed) {
    Random random = new Random(seed);
    var event =
        CaseEvent.builder("test:1", what, instant)
            .eventId("e" + random.nextInt(20))
            .revision(random.nextInt(3))
            .source("source-" + random.nextInt(2))
            .itemCode(random.nextInt(4) == 0 ? null : Samples.ITEM)
            .channel(one(random.nextInt(9), Channel.values()))
            .outcome(one(random.nextInt(5), Outcome.values()))
            .supplyMethod(one(random.nextInt(7), SupplyMethod.values()))
            .recordedAt(random.nextBoolean() ? null : instant.plusSeconds(random.nextInt(200_000)));
    if (random.nextInt(8) == 0) {
      event.operation(Operation.DELETE);
    }
    if (random.nextInt(4) == 0) {
      event.origin(Origin.CASE);
    }
    if (random.nextInt(12) == 0) {
      event.promisedDueAt(instant.plusSeconds(random.nextInt(5_000_000)));
    }
    if (what == EventType.SPECIAL_STARTED || what == EventType.SPECIAL_ENDED) {
      event.specialKind(one(random.nextInt(8), SpecialKind.values()));
      event.extensionDays(random.nextInt(10));
    }
    return event.build();
  }

  private static <T> T one(int place, T[] values) {
    return place < values.length ? values[place] : null;
  }
}
