package cn.sanyi.wire;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import org.apache.avro.Schema;

/** What reading and writing items needs to know of one of their schemas. */
record ItemSchema(
    long fingerprint,
    Symbols<ItemLevel> levels,
    Symbols<ItemType> types,
    Symbols<LimitUnit> promisedUnits,
    Symbols<LimitUnit> statutoryUnits,
    Symbols<Exemption> exemptions) {

  static ItemSchema of(String name) {
    Schema schema = Frame.schema(name);
    return new ItemSchema(
        Frame.fingerprint(schema),
        Symbols.of(schema, "level", ItemLevel.class),
        Symbols.of(schema, "type", ItemType.class),
        Symbols.of(schema, "promisedUnit", LimitUnit.class),
        Symbols.of(schema, "statutoryUnit", LimitUnit.class),
        Symbols.of(schema, "exemptions", Exemption.class));
  }
}
