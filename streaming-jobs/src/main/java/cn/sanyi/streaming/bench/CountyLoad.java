package cn.sanyi.streaming.bench;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.period.Period;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.streaming.clickhouse.BulkInsert;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Fills a warehouse with a simulated county, folded and judged here by the stream's own fold and
 * rules: for measurements of reading. Of each case it writes the last facts and the cards that they
 * warrant by the period's end; what the stream would have written and replaced on the way is not
 * there, nor are records of registers. Arguments: cases, seed, period (a year at most).
 */
public final class CountyLoad {
  private static final int BATCH = 100_000;
  private static final int REPORT = 200_000;

  private final CardJudge judge = CardJudge.standard();
  private final Calendars calendars = Calendars.standard();
  private final Catalogue catalogue = new Catalogue();
  private final BulkInsert<CaseEvent> events;
  private final BulkInsert<CaseFacts> facts;
  private final BulkInsert<IssuedCard> cards;
  private final Instant end;
  private long cases;

  private CountyLoad(WarehouseAddress address, Instant end) {
    this.events = new BulkInsert<>(address, Tables.RAW_EVENT, BATCH);
    this.facts = new BulkInsert<>(address, Tables.CASE_FACT, BATCH);
    this.cards = new BulkInsert<>(address, Tables.CARD, BATCH);
    this.end = end;
  }

  /** Loads. */
  public static void main(String[] args) throws Exception {
    Period period = Period.parse(args[2]);
    County county =
        County.of(CountySettings.of(Long.parseLong(args[1]), Integer.parseInt(args[0]), period));
    WarehouseAddress address = WarehouseAddress.of(System.getenv());
    try (BulkInsert<Organisation> organisations =
            new BulkInsert<>(address, Tables.ORGANISATION, BATCH);
        BulkInsert<ServiceItem> items = new BulkInsert<>(address, Tables.ITEM, BATCH)) {
      for (Organisation organisation : county.organisations()) {
        organisations.add(organisation);
      }
      for (ServiceItem item : county.items()) {
        items.add(item);
      }
      organisations.send();
      items.send();
    }
    new CountyLoad(address, period.end()).load(county);
  }

  private void load(County county) throws IOException, InterruptedException {
    county.organisations().forEach(catalogue::add);
    county.items().forEach(catalogue::add);
    try (events;
        facts;
        cards) {
      county.cases(this::add);
      events.send();
      facts.send();
      cards.send();
    }
  }

  private void add(List<CaseEvent> told) {
    try {
      for (CaseEvent event : told) {
        events.add(event);
      }
      CaseFacts folded = Fold.fold(told, catalogue, calendars);
      facts.add(folded);
      for (Card card : judge.judge(folded, end)) {
        cards.add(IssuedCard.standing(card, card.firesAt(), folded.course().endedAt(), 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("等待被中断", e);
    }
    if (++cases % REPORT == 0) {
      System.err.printf("  已装入 %,d 件办件%n", cases);
    }
  }
}
