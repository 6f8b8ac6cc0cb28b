package cn.sanyi.ingest.mapping;

import cn.sanyi.registers.yaml.YamlObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads {@code items} and {@code units}. */
final class CatalogueRules {
  private CatalogueRules() {}

  static ItemDefaults items(YamlObject object) {
    if (object == null) {
      return null;
    }
    object.allowOnly(Set.of("nameFrom", "defaults", "list"));
    return new ItemDefaults(
        object.text("nameFrom"),
        members(object.object("defaults"), ItemDefaults.KEYS),
        list(object.object("list"), ItemDefaults.KEYS));
  }

  static UnitDefaults units(YamlObject object) {
    if (object == null) {
      return null;
    }
    object.allowOnly(Set.of("nameFrom", "defaults", "list"));
    return new UnitDefaults(
        object.text("nameFrom"),
        members(object.object("defaults"), UnitDefaults.KEYS),
        list(object.object("list"), UnitDefaults.KEYS));
  }

  private static Map<String, Map<String, String>> list(YamlObject object, Set<String> keys) {
    Map<String, Map<String, String>> list = new LinkedHashMap<>();
    if (object != null) {
      object.names().forEach(code -> list.put(code, members(object.object(code), keys)));
    }
    return list;
  }

  private static Map<String, String> members(YamlObject object, Set<String> keys) {
    if (object == null) {
      return Map.of();
    }
    object.allowOnly(keys);
    return object.texts();
  }
}
