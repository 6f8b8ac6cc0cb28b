package cn.sanyi.ingest.run;

import cn.sanyi.ingest.deliver.Outlet;
import cn.sanyi.ingest.mapping.CaseMapping;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import java.util.HashSet;
import java.util.Set;

/** Enters items and units into the catalogue before the first event that names them. */
final class CatalogueFirst {
  private final CaseMapping mapping;
  private final SentEvents registry;
  private final Outlet outlet;
  private final Set<String> items = new HashSet<>();
  private final Set<String> units = new HashSet<>();

  /**
   * @param mapping null where it is not about cases: then nothing is entered unless told
   */
  CatalogueFirst(CaseMapping mapping, SentEvents registry, Outlet outlet) {
    this.mapping = mapping;
    this.registry = registry;
    this.outlet = outlet;
  }

  /** What the mapping file itself lists. */
  void listed() {
    boolean sent = false;
    if (mapping == null) {
      return;
    }
    for (Organisation unit : mapping.listedUnits()) {
      sent |= units.add(unit.code()) && enter(unit);
    }
    for (ServiceItem item : mapping.listedItems()) {
      sent |= items.add(item.code()) && enter(item);
    }
    if (sent) {
      outlet.flush();
    }
  }

  /** What this event names and no earlier one did. */
  void before(CaseEvent event, SourceRecord record) {
    boolean sent = false;
    if (mapping.declaresUnits()
        && event.desk().unitCode() != null
        && units.add(event.desk().unitCode())) {
      sent = enter(mapping.unit(event.desk().unitCode(), record));
    }
    if (mapping.declaresItems()
        && event.desk().itemCode() != null
        && items.add(event.desk().itemCode())) {
      sent |= enter(mapping.item(event.desk().itemCode(), record));
    }
    if (sent) {
      outlet.flush();
    }
  }

  /** Enters a version; tells whether it is new. */
  boolean enter(ServiceItem item) {
    if (registry.firstTime(item)) {
      outlet.send(item);
      return true;
    }
    return false;
  }

  /** Enters a version; tells whether it is new. */
  boolean enter(Organisation unit) {
    if (registry.firstTime(unit)) {
      outlet.send(unit);
      return true;
    }
    return false;
  }
}
