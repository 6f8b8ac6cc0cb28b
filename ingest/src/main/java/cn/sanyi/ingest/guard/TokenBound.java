package cn.sanyi.ingest.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a parser that reads and reads and finds no end of one token (a name, a comment). */
final class TokenBound extends FilterInputStream {
  /** A parser reads ahead by its buffer; that much is no fault of the token. */
  private static final int READ_AHEAD = 1 << 16;

  private final long limit;
  private long sinceToken;

  /**
   * @param chars most characters of one token; a character has four bytes at most
   */
  TokenBound(InputStream in, int chars) {
    super(in);
    this.limit = 4L * chars + READ_AHEAD;
  }

  void nextToken() {
    sinceToken = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    passed(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, Math.min(length, READ_AHEAD));
    passed(Math.max(read, 0));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void passed(int bytes) throws IOException {
    sinceToken += bytes;
    if (sinceToken > limit) {
      throw new TooLong();
    }
  }

  /** A token beyond the bound. */
  static final class TooLong extends IOException {
    private TooLong() {
      super("token too long");
    }
  }
}
