package cn.sanyi.ingest.registry;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Values of the registry on disk: revision, hash of the content, number of the file. */
final class ValueType extends BasicDataType<long[]> {
  @Override
  public int getMemory(long[] value) {
    return 40;
  }

  @Override
  public void write(WriteBuffer buffer, long[] value) {
    buffer.putVarLong(value[0]).putLong(value[1]).putVarLong(value[2]);
  }

  @Override
  public long[] read(ByteBuffer buffer) {
    return new long[] {
      DataUtils.readVarLong(buffer), buffer.getLong(), DataUtils.readVarLong(buffer)
    };
  }

  @Override
  public long[][] createStorage(int size) {
    return new long[size][];
  }
}
