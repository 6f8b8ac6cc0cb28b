package cn.sanyi.streaming.clickhouse;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing bytes in ClickHouse's binary encoding: little-endian numbers, counted texts. */
final class Bytes {
  private static final int DECIMAL_SCALE = 9;
  static final int DECIMAL_BYTES = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] buffer = new byte[1 << 16];
  private int length;

  /** Forgets all; the room stays. */
  void clear() {
    length = 0;
  }

  /** Where the bytes are; valid up to {@link #length} until more are added. */
  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }

  void flag(boolean value) {
    room(1);
    buffer[length++] = (byte) (value ? 1 : 0);
  }

  /** The same byte so many times. */
  void repeat(int value, int times) {
    room(times);
    Arrays.fill(buffer, length, length + times, (byte) value);
    length += times;
  }

  /** A number in eight bytes. */
  void number(long value) {
    room(Long.BYTES);
    LONG.set(buffer, length, value);
    length += Long.BYTES;
  }

  /** A number in four bytes. */
  void number(int value) {
    room(Integer.BYTES);
    INT.set(buffer, length, value);
    length += Integer.BYTES;
  }

  /** The lowest bytes of a number in two's complement. */
  void fixed(long value, int bytes) {
    room(bytes);
    for (int i = 0; i < bytes; i++) {
      buffer[length++] = (byte) (value >> (8 * i));
    }
  }

  /** A decimal with nine places in 128 bits. */
  void decimal(BigDecimal value) {
    BigInteger unscaled = value.setScale(DECIMAL_SCALE).unscaledValue();
    byte[] bigEndian = unscaled.toByteArray();
    byte sign = (byte) (unscaled.signum() < 0 ? -1 : 0);
    room(DECIMAL_BYTES);
    for (int i = 0; i < DECIMAL_BYTES; i++) {
      int index = bigEndian.length - 1 - i;
      buffer[length++] = index >= 0 ? bigEndian[index] : sign;
    }
  }

  void text(String value) {
    int before = length;
    int chars = value.length();
    count(chars);
    room(chars);
    for (int i = 0; i < chars; i++) {
      char c = value.charAt(i);
      if (c >= 0x80) {
        length = before;
        encoded(value);
        return;
      }
      buffer[length++] = (byte) c;
    }
  }

  /** What is not ASCII alone. */
  private void encoded(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    count(bytes.length);
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  /** LEB128, as ClickHouse counts. */
  void count(int value) {
    room(5);
    int rest = value;
    while (rest > 0x7F) {
      buffer[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[length++] = (byte) rest;
  }

  private void room(int bytes) {
    if (length + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
    }
  }
}
