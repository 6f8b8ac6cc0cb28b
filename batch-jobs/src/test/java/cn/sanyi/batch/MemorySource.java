package cn.sanyi.batch;

import cn.sanyi.batch.source.CaseInput;
import cn.sanyi.batch.source.CaseSource;
import cn.sanyi.batch.source.Split;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.warehouse.row.IssuedCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cases held in memory, their events in an order of its own. What travels to a task is only the
 * number under which this JVM holds them: a local Spark's tasks run here.
 */
final class MemorySource implements CaseSource {
  private static final Map<Long, List<CaseInput>> HELD = new ConcurrentHashMap<>();

  private final long order;

  MemorySource(Simulated county, long order) {
    this.order = order;
    List<CaseInput> cases = new ArrayList<>();
    Random random = new Random(order);
    Map<String, CaseFacts> facts =
        county.facts().stream().collect(Collectors.toMap(CaseFacts::caseId, Function.identity()));
    Map<String, List<IssuedCard>> cards =
        county.cards().stream().collect(Collectors.groupingBy(one -> one.card().caseId()));
    county.cases.forEach(
        (caseId, events) -> {
          List<CaseEvent> shuffled = new ArrayList<>(events);
          Collections.shuffle(shuffled, random);
          cases.add(
              new CaseInput(
                  caseId, shuffled, facts.get(caseId), cards.getOrDefault(caseId, List.of())));
        });
    Collections.shuffle(cases, random);
    HELD.put(order, cases);
  }

  @Override
  public Instant toldUntil() {
    return HELD.get(order).stream()
        .flatMap(held -> held.events().stream())
        .map(event -> event.recordedAt() == null ? event.occurredAt() : event.recordedAt())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  @Override
  public Cases open(Split split) {
    Iterator<CaseInput> share =
        HELD.get(order).stream()
            .filter(c -> Math.floorMod(c.caseId().hashCode(), split.count()) == split.index())
            .toList()
            .iterator();
    return new Cases() {
      @Override
      public boolean hasNext() {
        return share.hasNext();
      }

      @Override
      public CaseInput next() {
        return share.next();
      }

      @Override
      public void close() {
        // Nothing is held open.
      }
    };
  }
}
