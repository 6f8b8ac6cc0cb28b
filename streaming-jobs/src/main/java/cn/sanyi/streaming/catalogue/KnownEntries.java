package cn.sanyi.streaming.catalogue;

import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.wire.CatalogueCodec;
import cn.sanyi.wire.CatalogueEntry;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import cn.sanyi.wire.WireException;

/** Takes encoded entries into a catalogue. */
public final class KnownEntries {
  private KnownEntries() {}

  /**
   * Adds one entry; bytes that are none are left to the branch that puts them into quarantine.
   *
   * @return its code where it changed anything, else null
   */
  public static String add(byte[] bytes, Catalogue catalogue) {
    CatalogueEntry entry = entry(bytes);
    boolean changed = false;
    if (entry instanceof ItemEntry item) {
      changed = catalogue.add(item.item());
    } else if (entry instanceof OrganisationEntry organisation) {
      changed = catalogue.add(organisation.organisation());
    }
    return changed ? code(entry) : null;
  }

  /** The code of the item or organisation that an entry is about, or null where it is none. */
  public static String code(byte[] bytes) {
    return code(entry(bytes));
  }

  private static String code(CatalogueEntry entry) {
    if (entry instanceof ItemEntry item) {
      return item.item().code();
    }
    return entry instanceof OrganisationEntry organisation
        ? organisation.organisation().code()
        : null;
  }

  private static CatalogueEntry entry(byte[] bytes) {
    try {
      return CatalogueCodec.decode(bytes);
    } catch (WireException e) {
      return null;
    }
  }
}
