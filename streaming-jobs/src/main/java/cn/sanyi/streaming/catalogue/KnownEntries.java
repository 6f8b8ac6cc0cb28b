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

  /** Adds one entry; bytes that are none are left to the branch that puts them into quarantine. */
  public static void add(byte[] bytes, Catalogue catalogue) {
    CatalogueEntry entry;
    try {
      entry = CatalogueCodec.decode(bytes);
    } catch (WireException e) {
      return;
    }
    if (entry instanceof ItemEntry item) {
      catalogue.add(item.item());
    } else if (entry instanceof OrganisationEntry organisation) {
      catalogue.add(organisation.organisation());
    }
  }
}
