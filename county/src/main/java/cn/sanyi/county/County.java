package cn.sanyi.county;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.registers.RegisterRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A quarter of Shizong county (师宗县, 530323), made up from a seed: its organisations, its items and
 * the events of its cases, with the trouble that real data have and with planted misconduct. The
 * same settings give the same county to the last byte; nothing in it tells of any real person or
 * case. Safe to share between threads.
 */
public final class County {
  /** The baseline of the material lists was frozen the day before. */
  private static final LocalDate ITEMS_FROM = LocalDate.of(2019, 1, 1);

  private final World world;

  private County(World world) {
    this.world = world;
  }

  /** The county of these settings. */
  public static County of(CountySettings settings) {
    return new County(new World(settings));
  }

  /** Every version of every organisation, in official order. */
  public List<Organisation> organisations() {
    return world.register.organisations();
  }

  /** Every version of every item, those of one item oldest first. */
  public List<ServiceItem> items() {
    LocalDate from = world.days.first.isBefore(ITEMS_FROM) ? world.days.first : ITEMS_FROM;
    return world.offers.stream().flatMap(offer -> offer.versions(from).stream()).toList();
  }

  /**
   * All events that reached the platform before the quarter's end, in order of arrival: {@code
   * recordedAt}, always set, never decreases. Repeats, late and out-of-order events, revisions and
   * deletions are among them. Each call starts anew; an iterator is for one thread.
   */
  public Iterator<CaseEvent> events() {
    return new Arrivals(world);
  }

  /**
   * The same events case by case, in the order of case numbers; those of a case in their order of
   * arrival. For who wants a county folded and not played.
   */
  public void cases(Consumer<List<CaseEvent>> cases) {
    CaseMaker maker = new CaseMaker(world);
    for (int number = 0; number < world.settings.cases(); number++) {
      maker.make(number);
      List<Draft> arrived = new ArrayList<>();
      for (int i = 0; i < maker.script.size(); i++) {
        if (maker.script.get(i).recorded < world.days.end()) {
          arrived.add(maker.script.get(i));
        }
      }
      arrived.sort(Comparator.comparingLong(draft -> draft.recorded));
      if (!arrived.isEmpty()) {
        cases.accept(arrived.stream().flatMap(draft -> told(maker.plan, draft)).toList());
      }
    }
  }

  private Stream<CaseEvent> told(Plan plan, Draft draft) {
    CaseEvent event = world.writer.write(plan, draft);
    return draft.repeated ? Stream.of(event, event) : Stream.of(event);
  }

  /**
   * All that the county's other systems recorded before the quarter's end: queue tickets, reviews
   * and work orders, the revisions of a record in their order. What misconduct they show is told
   * beside them.
   */
  public void records(Consumer<RegisterRecord> records, Consumer<PlantedRecord> planted) {
    RecordSink sink = new RecordSink(world.days.end(), records, planted);
    Tickets tickets = new Tickets(world, sink);
    Reviews reviews = new Reviews(world, sink);
    WorkOrders orders = new WorkOrders(world, sink);
    CaseMaker maker = new CaseMaker(world);
    for (int number = 0; number < world.settings.cases(); number++) {
      maker.make(number);
      SplittableRandom random = Dice.of(world.settings.seed(), Dice.RECORD, number);
      tickets.of(maker.plan, maker.script, random);
      reviews.of(maker.plan, maker.script, random);
      if (number % 12 == 0) {
        tickets.besides(maker.plan, random);
      } else if (number % 30 == 1) {
        orders.besides(maker.plan, random);
      }
    }
  }

  /**
   * What is true of this county. Makes every case once more, so it takes a good part of the time
   * that reading all events takes.
   */
  public CountyTruth truth() {
    return Tally.of(world);
  }
}
