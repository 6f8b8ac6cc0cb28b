package cn.sanyi.ingest.registry;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys of the registry on disk: 16 bytes. */
final class KeyType extends BasicDataType<UUID> {
  @Override
  public int getMemory(UUID key) {
    return 32;
  }

  @Override
  public int compare(UUID a, UUID b) {
    return a.compareTo(b);
  }

  @Override
  public void write(WriteBuffer buffer, UUID key) {
    buffer.putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
  }

  @Override
  public UUID read(ByteBuffer buffer) {
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  @Override
  public UUID[] createStorage(int size) {
    return new UUID[size];
  }
}
