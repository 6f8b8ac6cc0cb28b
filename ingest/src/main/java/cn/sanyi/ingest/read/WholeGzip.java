package cn.sanyi.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip to its end. The JDK takes a broken header of a further member for the end of the
 * file, and so the rest would be missing without a word.
 */
final class WholeGzip extends GZIPInputStream {
  private static final int TRAILER = 8;

  WholeGzip(InputStream in) throws IOException {
    super(in, 1 << 16);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read < 0) {
      refuseRest();
    }
    return read;
  }

  /** Zeros fill up blocks and are nothing. */
  private void refuseRest() throws IOException {
    for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
      if (buf[i] != 0) {
        throw new ZipException("bytes that are no gzip behind the end");
      }
    }
  }
}
