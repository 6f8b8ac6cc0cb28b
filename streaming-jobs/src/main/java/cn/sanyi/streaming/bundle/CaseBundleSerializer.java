package cn.sanyi.streaming.bundle;

import cn.sanyi.streaming.kafka.Arrived;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What the records of a bundle share is written once. Bundles travel between tasks and are kept in
 * no state, so their bytes may change from one build to the next.
 */
final class CaseBundleSerializer extends TypeSerializerSingleton<CaseBundle> {
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(CaseBundle bundle, DataOutputView out) throws IOException {
    StringSerializer.INSTANCE.serialize(bundle.caseId(), out);
    StringSerializer.INSTANCE.serialize(bundle.records().get(0).topic(), out);
    out.writeInt(bundle.records().size());
    for (Arrived record : bundle.records()) {
      out.writeInt(record.partition());
      out.writeLong(record.offset());
      out.writeLong(record.clock());
      out.writeInt(record.bytes().length);
      out.write(record.bytes());
    }
  }

  @Override
  public CaseBundle deserialize(DataInputView in) throws IOException {
    String caseId = StringSerializer.INSTANCE.deserialize(in);
    String topic = StringSerializer.INSTANCE.deserialize(in);
    int size = in.readInt();
    List<Arrived> records = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int partition = in.readInt();
      long offset = in.readLong();
      long clock = in.readLong();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      records.add(new Arrived(topic, partition, offset, caseId, clock, false, bytes));
    }
    return new CaseBundle(caseId, records);
  }

  @Override
  public CaseBundle deserialize(CaseBundle reuse, DataInputView in) throws IOException {
    return deserialize(in);
  }

  @Override
  public void copy(DataInputView in, DataOutputView out) throws IOException {
    serialize(deserialize(in), out);
  }

  /** A bundle that has been sent on is changed by nobody. */
  @Override
  public CaseBundle copy(CaseBundle from) {
    return from;
  }

  @Override
  public CaseBundle copy(CaseBundle from, CaseBundle reuse) {
    return from;
  }

  @Override
  public CaseBundle createInstance() {
    return new CaseBundle("", List.of());
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<CaseBundle> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Public with a public constructor, as Flink wants it. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<CaseBundle> {
    /** For Flink. */
    public Snapshot() {
      super(CaseBundleSerializer::new);
    }
  }
}
