package cn.sanyi.model.catalogue;

import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All known versions of items and organisations. Not thread-safe: one owner adds, and whoever
 * shares it no longer does. Adding the same (code, version) again replaces it, so repeats and any
 * order of arrival give the same catalogue.
 */
public final class Catalogue implements Serializable {
  private final Map<String, Versions<ServiceItem>> items = new HashMap<>();
  private final Map<String, Versions<Organisation>> organisations = new HashMap<>();

  /** Adds or replaces one version of an item; tells whether anything changed. */
  public boolean add(ServiceItem item) {
    return items
        .computeIfAbsent(item.code(), code -> new Versions<>())
        .add(item, ServiceItem::version);
  }

  /** Adds or replaces one version of an organisation; tells whether anything changed. */
  public boolean add(Organisation organisation) {
    return organisations
        .computeIfAbsent(organisation.code(), code -> new Versions<>())
        .add(organisation, Organisation::version);
  }

  /** The version of an item in force on a date, or null where the item is unknown then. */
  public @Nullable ServiceItem item(@Nullable String code, LocalDate date) {
    Versions<ServiceItem> versions = code == null ? null : items.get(code);
    return versions == null ? null : versions.on(date, ServiceItem::validity);
  }

  /** Whether any version of an item limits its steps. */
  public boolean stepsLimited(String code) {
    Versions<ServiceItem> versions = items.get(code);
    if (versions == null) {
      return false;
    }
    for (ServiceItem item : versions.all()) {
      if (!item.limits().stepLimits().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The version of an organisation in force on a date, or null where it is unknown then. */
  public @Nullable Organisation organisation(@Nullable String code, LocalDate date) {
    Versions<Organisation> versions = code == null ? null : organisations.get(code);
    return versions == null ? null : versions.on(date, Organisation::validity);
  }

  /** Every version of every item, in no order. */
  public Collection<ServiceItem> items() {
    return items.values().stream().flatMap(versions -> versions.all().stream()).toList();
  }

  /** Every version of every organisation, in no order. */
  public Collection<Organisation> organisations() {
    return organisations.values().stream().flatMap(versions -> versions.all().stream()).toList();
  }
}
