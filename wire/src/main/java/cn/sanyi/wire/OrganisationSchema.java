package cn.sanyi.wire;

import cn.sanyi.model.organisation.OrganisationKind;
import org.apache.avro.Schema;

/** What reading and writing organisations needs to know of one of their schemas. */
record OrganisationSchema(long fingerprint, Symbols<OrganisationKind> kinds) {

  static OrganisationSchema of(String name) {
    Schema schema = Frame.schema(name);
    return new OrganisationSchema(
        Frame.fingerprint(schema), Symbols.of(schema, "kind", OrganisationKind.class));
  }
}
