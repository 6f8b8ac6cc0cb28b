package cn.sanyi.model.catalogue;

import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All known versions of items and organisations. Not thread-safe: one owner adds, and whoever
 * shares it no longer does. Adding the same (code, version) again replaces it, so repeats and any
 * order of arrival give the same catalogue.
 */
public final class Catalogue implements Serializable {
  private final Map<String, TreeMap<Integer, ServiceItem>> items = new HashMap<>();
  private final Map<String, TreeMap<Integer, Organisation>> organisations = new HashMap<>();

  /** Adds or replaces one version of an item; tells whether anything changed. */
  public boolean add(ServiceItem item) {
    var versions = items.computeIfAbsent(item.code(), code -> new TreeMap<>());
    return !item.equals(versions.put(item.version(), item));
  }

  /** Adds or replaces one version of an organisation; tells whether anything changed. */
  public boolean add(Organisation organisation) {
    var versions = organisations.computeIfAbsent(organisation.code(), code -> new TreeMap<>());
    return !organisation.equals(versions.put(organisation.version(), organisation));
  }

  /** The version of an item in force on a date, or null where the item is unknown then. */
  public ServiceItem item(String code, LocalDate date) {
    var versions = code == null ? null : items.get(code);
    if (versions == null) {
      return null;
    }
    for (ServiceItem version : versions.descendingMap().values()) {
      if (version.validOn(date)) {
        return version;
      }
    }
    return null;
  }

  /** The version of an organisation in force on a date, or null where it is unknown then. */
  public Organisation organisation(String code, LocalDate date) {
    var versions = code == null ? null : organisations.get(code);
    if (versions == null) {
      return null;
    }
    for (Organisation version : versions.descendingMap().values()) {
      if (version.validOn(date)) {
        return version;
      }
    }
    return null;
  }

  /** Every version of every item, in no order. */
  public Collection<ServiceItem> items() {
    List<ServiceItem> all = new ArrayList<>();
    items.values().forEach(versions -> all.addAll(versions.values()));
    return all;
  }

  /** Every version of every organisation, in no order. */
  public Collection<Organisation> organisations() {
    List<Organisation> all = new ArrayList<>();
    organisations.values().forEach(versions -> all.addAll(versions.values()));
    return all;
  }
}
