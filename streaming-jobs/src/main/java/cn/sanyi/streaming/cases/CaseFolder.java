package cn.sanyi.streaming.cases;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.fold.Fold;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.streaming.catalogue.CatalogueReader;
import cn.sanyi.streaming.catalogue.KnownEntries;
import cn.sanyi.streaming.kafka.Arrived;
import java.util.HashSet;
import java.util.Set;

/** Folds cases with what is known of items, organisations and calendars. Belongs to one task. */
final class CaseFolder {
  private final CatalogueReader reader;
  private final Catalogue catalogue = new Catalogue();
  private final Calendars calendars = Calendars.standard();
  private boolean read;

  /** A folder that asks the reader once, for its first case. */
  CaseFolder(CatalogueReader reader) {
    this.reader = reader;
  }

  /**
   * An entry of the catalogue that came by broadcast.
   *
   * @param surely whether cases were folded without it even if it is known by now
   * @return the code of its item or organisation if cases may have been folded without it, or null
   */
  String learn(Arrived entry, boolean surely) {
    String changed = KnownEntries.add(entry.bytes(), catalogue);
    return surely ? KnownEntries.code(entry.bytes()) : read ? changed : null;
  }

  /** Whether any version of an item limits its steps; not where none is named. */
  boolean stepsLimited(String itemCode) {
    readOnce();
    return itemCode != null && catalogue.stepsLimited(itemCode);
  }

  /** These codes, and those of the items that organisations among them own. */
  Set<String> withItemsOwnedBy(Set<String> codes) {
    Set<String> all = new HashSet<>(codes);
    for (ServiceItem item : catalogue.items()) {
      if (codes.contains(item.unitCode())) {
        all.add(item.code());
      }
    }
    return all;
  }

  private void readOnce() {
    if (!read) {
      reader.readInto(catalogue);
      read = true;
    }
  }

  /** The facts of a case by all of its events. */
  CaseFacts fold(CaseHistory theCase) {
    readOnce();
    return Fold.fold(theCase.decoded(), catalogue, calendars);
  }
}
