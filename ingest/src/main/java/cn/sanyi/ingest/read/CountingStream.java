package cn.sanyi.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * Counts the bytes that pass and tells a listener; ends at the size that the file had, for one that
 * grows as fast as it is read would never end.
 */
final class CountingStream extends FilterInputStream {
  private final LongConsumer listener;
  private final long size;
  private long count;

  CountingStream(InputStream in, long size, LongConsumer listener) {
    super(in);
    this.size = size;
    this.listener = listener;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int read = count < size ? super.read() : -1;
    passed(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int most = (int) Math.min(length, size - count);
    int read = most > 0 || length == 0 ? super.read(bytes, offset, most) : -1;
    passed(Math.max(read, 0));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void passed(int bytes) {
    count += bytes;
    listener.accept(count);
  }
}
