package cn.sanyi.ingest.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Spoils bytes in the ways that files are spoilt, and in some that only an attacker thinks of. */
final class Mutations {
  private static final String[] TOKENS = {
    "\"",
    ",",
    "\n",
    "\r",
    "\u0000",
    "<",
    ">",
    "&x;",
    "<!DOCTYPE a [",
    "<![CDATA[",
    "<!--",
    "{",
    "[[[[[[[[",
    "1e999999999",
    "-1",
    "99999999999999999999",
    "ZZZZZZ3",
    "A0",
    "\\ud800",
    "\uFEFF",
    "\uFFFD",
    "&a [*a]",
    "!!js/f",
    "%",
    "'",
    "- - - -",
    "null",
    "2019-02-30",
    "+999999999-12-31",
    "_xD800_",
    "s='-1'",
    " r=''",
    "encoding='UTF-16'",
    "\u001b[2J",
    "key='concept:name' value='x'",
    "\t",
    ";",
    "|",
    "é",
    "\uD83D\uDE00"
  };

  private Mutations() {}

  static byte[] spoilt(byte[] good, Random random) {
    byte[] bytes = good;
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(1 + random.nextInt(40)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    switch (random.nextInt(7)) {
      case 0 -> {} // cut off
      case 1 -> out.write(bytes, to, bytes.length - to); // a piece lost
      case 2 -> { // a piece over and over
        for (int times = random.nextInt(300); times >= 0; times--) {
          out.write(bytes, from, to - from);
        }
        out.write(bytes, to, bytes.length - to);
      }
      case 3 -> { // another byte
        out.write(random.nextInt(256));
        out.write(
            bytes,
            Math.min(from + 1, bytes.length),
            bytes.length - Math.min(from + 1, bytes.length));
      }
      case 4 -> { // one bit
        if (from < bytes.length) {
          out.write(bytes[from] ^ (1 << random.nextInt(8)));
          out.write(bytes, from + 1, bytes.length - from - 1);
        }
      }
      default -> {
        out.writeBytes(TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
        int go = random.nextBoolean() ? from : to;
        out.write(bytes, go, bytes.length - go);
      }
    }
    return out.toByteArray();
  }
}
