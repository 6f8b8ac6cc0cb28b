package cn.sanyi.county;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.period.Period;
import java.util.Iterator;

/** Prints how fast a county is made; not a test, because a busy machine is no defect. */
final class GenerationSpeed {
  private GenerationSpeed() {}

  /**
   * @param arguments number of cases, 1,000,000 where none is given
   */
  public static void main(String[] arguments) {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    County county = County.of(CountySettings.of(2019, cases, Period.parse("2019Q4")));
    Runtime runtime = Runtime.getRuntime();
    long start = System.nanoTime();
    long events = 0;
    long mostMemory = 0;
    for (Iterator<CaseEvent> iterator = county.events(); iterator.hasNext(); iterator.next()) {
      if (++events % 1_000_000 == 0) {
        mostMemory = Math.max(mostMemory, runtime.totalMemory() - runtime.freeMemory());
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d cases, %,d events in %.1f s: %,.0f events/s, at most %d MiB of heap seen%n",
        cases, events, seconds, events / seconds, mostMemory >> 20);
  }
}
