package cn.sanyi.county;

import cn.sanyi.model.event.CaseEvent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * All events in order of arrival. The quarter is cut into slots; a case that is begun leaves only
 * its number in the later slots in which something of it arrives, and is made again there. So
 * memory holds one slot's events and four bytes per open case and slot, whatever the county's size.
 */
final class Arrivals implements Iterator<CaseEvent> {
  private static final int[] SLOTS_PER_DAY = {1, 2, 3, 4, 6, 8, 12, 24};

  /** Events that a slot should hold at most, roughly. */
  private static final long COMFORTABLE = 60_000;

  private final World world;
  private final CaseMaker maker;
  private final int slotsPerDay;
  private final Numbers[] waiting;

  private int slot = -1;
  private CaseEvent[] events = new CaseEvent[0];
  private long[] order = new long[0];
  private int size;
  private int next;

  Arrivals(World world) {
    this(world, comfortableSlots(world));
  }

  Arrivals(World world, int slotsPerDay) {
    this.world = world;
    this.maker = new CaseMaker(world);
    this.slotsPerDay = slotsPerDay;
    waiting = new Numbers[world.days.count * slotsPerDay];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] = new Numbers();
    }
    advance();
  }

  private static int comfortableSlots(World world) {
    long perDay = 14L * world.settings.cases() / world.days.count;
    int slots = 1;
    for (int candidate : SLOTS_PER_DAY) {
      slots = candidate;
      if (perDay / candidate <= COMFORTABLE) {
        break;
      }
    }
    return slots;
  }

  @Override
  public boolean hasNext() {
    return next < size;
  }

  @Override
  public CaseEvent next() {
    if (next == size) {
      throw new NoSuchElementException();
    }
    CaseEvent event = events[(int) (order[next] & POSITION)];
    next++;
    if (next == size) {
      advance();
    }
    return event;
  }

  /** A millisecond of the day fits into the 27 bits above a position. */
  private static final long POSITION = (1L << 36) - 1;

  private void advance() {
    size = 0;
    next = 0;
    while (size == 0 && ++slot < waiting.length) {
      if (slot % slotsPerDay == 0) {
        begin(slot / slotsPerDay);
      }
      for (int i = 0; i < waiting[slot].size; i++) {
        maker.make(waiting[slot].numbers[i]);
        collect();
      }
      waiting[slot] = null;
    }
    Arrays.sort(order, 0, size);
  }

  /** Makes the day's new cases and leaves their numbers in the slots that come. */
  private void begin(int day) {
    for (int n = world.season.firstCase(day); n < world.season.firstCase(day + 1); n++) {
      maker.make(n);
      for (int i = 0; i < maker.script.size(); i++) {
        int at = slotOf(maker.script.get(i).recorded);
        if (at > slot && at < waiting.length) {
          waiting[at].add(n);
        }
      }
      collect();
    }
  }

  private void collect() {
    for (int i = 0; i < maker.script.size(); i++) {
      Draft draft = maker.script.get(i);
      if (slotOf(draft.recorded) == slot) {
        CaseEvent event = world.writer.write(maker.plan, draft);
        put(draft.recorded, event);
        if (draft.repeated) {
          put(draft.recorded, event);
        }
      }
    }
  }

  private void put(long recorded, CaseEvent event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, Math.max(1024, 2 * size));
      order = Arrays.copyOf(order, events.length);
    }
    events[size] = event;
    order[size] = ((recorded - world.days.startOf(slot / slotsPerDay)) << 36) | size;
    size++;
  }

  private int slotOf(long recorded) {
    long sinceStart = recorded - world.days.startOf(0);
    return (int) (sinceStart / (Days.DAY / slotsPerDay));
  }

  /** Case numbers waiting for a slot; the same one is not put in twice running. */
  private static final class Numbers {
    int[] numbers = new int[4];
    int size;

    void add(int number) {
      if (size > 0 && numbers[size - 1] == number) {
        return;
      }
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = number;
    }
  }
}
