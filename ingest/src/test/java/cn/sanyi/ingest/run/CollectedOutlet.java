package cn.sanyi.ingest.run;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.RegisterRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is delivered. */
public class CollectedOutlet implements Outlet {
  public final List<CaseEvent> events = new ArrayList<>();
  public final List<ServiceItem> items = new ArrayList<>();
  public final List<Organisation> organisations = new ArrayList<>();
  public final List<RegisterRecord> records = new ArrayList<>();
  public final List<Quarantined> quarantined = new ArrayList<>();
  public final List<Instant> ticks = new ArrayList<>();

  /** Everything in the order of sending, as words. */
  public final List<String> order = new ArrayList<>();

  @Override
  public void send(CaseEvent event) {
    events.add(event);
    order.add("event " + event.type());
  }

  @Override
  public void send(ServiceItem item) {
    items.add(item);
    order.add("item " + item.code());
  }

  @Override
  public void send(Organisation organisation) {
    organisations.add(organisation);
    order.add("unit " + organisation.code());
  }

  @Override
  public void send(RegisterRecord record) {
    records.add(record);
    order.add("record " + record.key());
  }

  @Override
  public void send(Quarantined record) {
    quarantined.add(record);
    order.add("quarantined");
  }

  @Override
  public void tick(Instant now) {
    ticks.add(now);
    order.add("tick");
  }

  @Override
  public void flush() {
    order.add("flush");
  }

  @Override
  public void close() {
    order.add("close");
  }
}
