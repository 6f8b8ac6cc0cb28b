package cn.sanyi.streaming.bundle;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** Tells Flink how bundles travel. */
public final class CaseBundleType extends TypeInformation<CaseBundle> {
  private static final long serialVersionUID = 1;

  @Override
  public TypeSerializer<CaseBundle> createSerializer(SerializerConfig config) {
    return new CaseBundleSerializer();
  }

  @Override
  public Class<CaseBundle> getTypeClass() {
    return CaseBundle.class;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CaseBundleType;
  }

  @Override
  public boolean equals(Object other) {
    return canEqual(other);
  }

  @Override
  public int hashCode() {
    return CaseBundleType.class.hashCode();
  }

  @Override
  public String toString() {
    return "CaseBundle";
  }
}
