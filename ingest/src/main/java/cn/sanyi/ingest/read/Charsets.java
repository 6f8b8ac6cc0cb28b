package cn.sanyi.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out in which charset a text file is written. */
final class Charsets {
  static final Charset GB18030 = Charset.forName("GB18030");

  private Charsets() {}

  /**
   * A reader of the file's text without its byte order mark. A byte that is no character becomes
   * U+FFFD, so that one bad byte spoils one record and not the file.
   *
   * @param declared what the mapping says, or null: byte order mark, else UTF-8 where the whole
   *     file is valid UTF-8, else GB18030
   */
  static Reader open(SourceFile file, Charset declared) throws IOException {
    PushbackInputStream in = new PushbackInputStream(file.open(), 3);
    try {
      Charset marked = mark(in);
      Charset charset = marked != null ? marked : declared != null ? declared : guess(file);
      CharsetDecoder decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE);
      return new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The charset of the byte order mark, which is consumed; null where there is none. */
  private static Charset mark(PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(3);
    Charset charset = null;
    int length = 0;
    if (head.length == 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      charset = StandardCharsets.UTF_8;
      length = 3;
    } else if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      charset = StandardCharsets.UTF_16LE;
      length = 2;
    } else if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      charset = StandardCharsets.UTF_16BE;
      length = 2;
    }
    in.unread(head, length, head.length - length);
    return charset;
  }

  private static Charset guess(SourceFile file) throws IOException {
    try (InputStream in = file.peek()) {
      return validUtf8(in) ? StandardCharsets.UTF_8 : GB18030;
    }
  }

  private static boolean validUtf8(InputStream in) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    boolean end = false;
    while (!end) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      if (decoder.decode(bytes, chars.clear(), end).isError()) {
        return false;
      }
      bytes.compact();
    }
    return true;
  }
}
