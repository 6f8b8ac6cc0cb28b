package cn.sanyi.ingest.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 as RFC 3629 has it: no overlong forms, no surrogates; and texts that CloudEvents allows.
 */
final class Utf8 {
  private Utf8() {}

  /** The text of some bytes; {@link Unfit} where they are not UTF-8. */
  static String text(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Unfit("含有不是 UTF-8 的字节；请以 UTF-8 编码后重发");
    }
  }

  /** Where the text begins: behind a byte order mark. */
  static int afterMark(byte[] bytes) {
    return bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF
        ? 3
        : 0;
  }

  /** Refuses half characters, and control characters other than those in {@code allowed}. */
  static String clean(String name, String text, String allowed) {
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point >= 0xD800 && point <= 0xDFFF || (point & 0xFFFE) == 0xFFFE) {
        throw new Unfit("“" + name + "”含有不成字的半个代理字符或非字符");
      } else if (Character.isISOControl(point) && allowed.indexOf(point) < 0) {
        throw new Unfit("“" + name + "”含有控制字符");
      }
    }
    return text;
  }
}
