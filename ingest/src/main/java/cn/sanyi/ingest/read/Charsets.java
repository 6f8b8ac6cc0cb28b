package cn.sanyi.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Finds out in which charset a text file is written, and reads it. */
final class Charsets {
  static final Charset GB18030 = Charset.forName("GB18030");

  private Charsets() {}

  /**
   * The charset of a file: its byte order mark, else what the mapping says, else what {@link
   * CharsetEvidence} of the whole file speaks for.
   *
   * @param declared what the mapping says, or null
   * @throws ReadException where it is none that is read: UTF-32, or no text at all
   */
  static Charset of(SourceFile file, Charset declared) throws IOException {
    Mark mark;
    try (PushbackInputStream in = new PushbackInputStream(file.silent().open(), 4)) {
      mark = mark(file, in);
    }
    return mark != null ? mark.charset : declared != null ? declared : guess(file);
  }

  /** A reader of the file's text without its byte order mark; bad bytes become U+FFFD. */
  static Reader open(SourceFile file, Charset charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(file.open(), 4);
    try {
      mark(file, in);
      return new BufferedReader(new DecodedReader(in, charset), 1 << 16);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private enum Mark {
    UTF_8(StandardCharsets.UTF_8, "efbbbf"),
    UTF_32LE(null, "fffe0000"),
    UTF_32BE(null, "0000feff"),
    UTF_16LE(StandardCharsets.UTF_16LE, "fffe"),
    UTF_16BE(StandardCharsets.UTF_16BE, "feff");

    private final Charset charset;
    private final byte[] bytes;

    Mark(Charset charset, String bytes) {
      this.charset = charset;
      this.bytes = HexFormat.of().parseHex(bytes);
    }

    private boolean heads(byte[] head) {
      return head.length >= bytes.length
          && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
  }

  /** The byte order mark, which is consumed; null where there is none. */
  private static Mark mark(SourceFile file, PushbackInputStream in) throws IOException {
    byte[] head = in.readNBytes(4);
    for (Mark mark : Mark.values()) {
      if (mark.heads(head)) {
        if (mark.charset == null) {
          throw new ReadException(file.name(), "是 UTF-32 编码；请另存为 UTF-8 后再导入");
        }
        in.unread(head, mark.bytes.length, head.length - mark.bytes.length);
        return mark;
      }
    }
    in.unread(head);
    return null;
  }

  private static Charset guess(SourceFile file) throws IOException {
    CharsetEvidence evidence = new CharsetEvidence();
    byte[] bytes = new byte[1 << 16];
    try (InputStream in = file.silent().open()) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        evidence.add(bytes, read);
      }
    } catch (ReadException e) {
      // Whatever breaks here breaks again where the records are read, and is said there.
      evidence.cut();
    }
    if (evidence.noText()) {
      throw new ReadException(
          file.name(), "不像文本文件（多是 NUL 字节）；若是没有 BOM 的 UTF-16，请在映射文件写 charset: UTF-16LE 或另存为 UTF-8");
    }
    return evidence.utf8() ? StandardCharsets.UTF_8 : GB18030;
  }
}
