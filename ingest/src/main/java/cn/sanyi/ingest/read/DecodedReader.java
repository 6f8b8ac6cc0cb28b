package cn.sanyi.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes as they come. Unlike the JDK's reader it hands over all that came before a break
 * (the cut end of a gzip file) before the break is thrown. A byte that is no character becomes
 * U+FFFD, so that it spoils one record and not the file.
 */
final class DecodedReader extends Reader {
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).limit(0);
  private boolean end;
  private boolean done;

  DecodedReader(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(chars, offset, length).slice();
    while (!done) {
      boolean all = decoder.decode(bytes, out, end).isUnderflow();
      if (end && all) {
        done = decoder.flush(out).isUnderflow();
      }
      if (out.position() > 0 || length == 0) {
        return out.position();
      } else if (!end) {
        fill();
      }
    }
    return -1;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read;
    try {
      read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    } catch (IOException | RuntimeException e) {
      bytes.flip();
      throw e;
    }
    end = read < 0;
    bytes.position(bytes.position() + Math.max(read, 0)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
