package cn.sanyi.wire;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import org.apache.avro.Schema;

/** What reading and writing events needs to know of one of their schemas. */
record EventSchema(
    long fingerprint,
    Symbols<Operation> operations,
    Symbols<Origin> origins,
    Symbols<EventType> types,
    Symbols<Channel> channels,
    Symbols<Outcome> outcomes,
    Symbols<SpecialKind> specialKinds,
    Symbols<SupplyMethod> supplyMethods) {

  static EventSchema of(String name) {
    Schema schema = Frame.schema(name);
    return new EventSchema(
        Frame.fingerprint(schema),
        Symbols.of(schema, "operation", Operation.class),
        Symbols.of(schema, "origin", Origin.class),
        Symbols.of(schema, "type", EventType.class),
        Symbols.of(schema, "channel", Channel.class),
        Symbols.of(schema, "outcome", Outcome.class),
        Symbols.of(schema, "specialKind", SpecialKind.class),
        Symbols.of(schema, "supplyMethod", SupplyMethod.class));
  }
}
