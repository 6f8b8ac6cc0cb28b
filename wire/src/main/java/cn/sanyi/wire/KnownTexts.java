package cn.sanyi.wire;

import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Texts that come again and again, codes and names above all: each is made once, so that the events
 * a stream holds share it. A fixed number of slots; a newcomer takes the place of who was there.
 * Not thread-safe.
 */
final class KnownTexts {
  private static final int SLOTS = 1 << 14;

  private final byte[][] bytes = new byte[SLOTS][];
  private final String[] texts = new String[SLOTS];
  private Utf8 last = new Utf8();

  /** The decoder's next text. */
  String next(Decoder in) throws IOException {
    last = in.readString(last);
    return of(last);
  }

  String of(Utf8 text) {
    byte[] read = text.getBytes();
    int length = text.getByteLength();
    int slot = slot(read, length);
    byte[] known = bytes[slot];
    if (known == null || !Arrays.equals(known, 0, known.length, read, 0, length)) {
      bytes[slot] = Arrays.copyOf(read, length);
      texts[slot] = text.toString();
    }
    return texts[slot];
  }

  private static int slot(byte[] read, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + read[i];
    }
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
