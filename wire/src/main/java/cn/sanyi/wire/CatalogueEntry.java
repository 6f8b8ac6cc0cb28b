package cn.sanyi.wire;

import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;

/** What stands on {@link Topics#CATALOGUE}. */
public sealed interface CatalogueEntry {
  /** Kafka key: a later message with the same key replaces this one. */
  String key();

  /** A version of an item. */
  record ItemEntry(ServiceItem item) implements CatalogueEntry {
    @Override
    public String key() {
      return "item:" + item.code() + ":" + item.version();
    }
  }

  /** A version of an organisation. */
  record OrganisationEntry(Organisation organisation) implements CatalogueEntry {
    @Override
    public String key() {
      return "org:" + organisation.code() + ":" + organisation.version();
    }
  }
}
