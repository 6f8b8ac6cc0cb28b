package cn.sanyi.streaming.clickhouse;

import java.util.Arrays;

/**
 * The distinct values of a LowCardinality column within one block, numbered as they come. Keeps
 * null as number 0 where null is an answer, as ClickHouse does. Not thread-safe.
 */
final class Codes {
  /** Version of the dictionary's layout in ClickHouse: keys come with the block. */
  private static final long SHARED_WITH_ADDITIONAL_KEYS = 1;

  private static final long HAS_ADDITIONAL_KEYS = 1 << 9;
  private static final int SLOTS = 4 * NativeBlocks.BLOCK;

  private final int[] slots = new int[SLOTS];
  private final String[] keys = new String[NativeBlocks.BLOCK + 1];
  private final int[] numbers = new int[NativeBlocks.BLOCK];
  private int size;

  /** Writes a column of Strings as ClickHouse's LowCardinality. */
  void write(Object[] values, boolean nullable, Bytes bytes) {
    Arrays.fill(slots, 0);
    size = 0;
    if (nullable) {
      keys[size++] = "";
    }
    for (int row = 0; row < values.length; row++) {
      numbers[row] = values[row] == null ? 0 : number((String) values[row]);
    }
    bytes.number(SHARED_WITH_ADDITIONAL_KEYS);
    int width = size <= 1 << Byte.SIZE ? Byte.BYTES : Short.BYTES;
    bytes.number(HAS_ADDITIONAL_KEYS | width - 1);
    bytes.number((long) size);
    for (int key = 0; key < size; key++) {
      bytes.text(keys[key]);
    }
    bytes.number((long) values.length);
    for (int row = 0; row < values.length; row++) {
      bytes.fixed(numbers[row], width);
    }
  }

  private int number(String value) {
    int slot = spread(value.hashCode());
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (keys[known].equals(value)) {
        return known;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    keys[size] = value;
    slots[slot] = ++size;
    return size - 1;
  }

  private static int spread(int hash) {
    return (hash ^ hash >>> 16) * 0x9E3779B9 >>> 16 & SLOTS - 1;
  }
}
