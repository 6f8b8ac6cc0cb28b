package cn.sanyi.ingest.read;

/**
 * Whether bytes without a mark are UTF-8 or GB18030, judged by all of them in one pass. A single
 * bad byte must not turn a UTF-8 file into GB18030, in which nearly everything is some character.
 *
 * <p>UTF-8 where nothing contradicts it, and where its characters of several bytes outnumber what
 * contradicts it: Chinese text in GB18030 contradicts UTF-8 with nearly every character. Else
 * GB18030, if most of what is no ASCII are the common characters (those of GB 2312). What neither
 * explains is read as UTF-8, so that its bad lines show instead of being read as something else.
 */
final class CharsetEvidence {
  /**
   * Characters of two bytes come out of GB18030 text by chance now and then; longer ones hardly.
   */
  private static final int SHORT_WEIGHT = 8;

  private long bytes;
  private long nuls;
  private long utf8Short;
  private long utf8Long;
  private long utf8Errors;
  private long commonGb;
  private long otherGb;

  private int utf8Missing;
  private int utf8Length;
  private int utf8Low = 0x80;
  private int utf8High = 0xBF;
  private int gbLead;

  void add(byte[] some, int length) {
    bytes += length;
    for (int i = 0; i < length; i++) {
      int b = some[i] & 0xFF;
      nuls += b == 0 ? 1 : 0;
      utf8(b);
      gb(b);
    }
  }

  /** The file ends in the middle: what is missing of the last character is no error of it. */
  void cut() {
    utf8Missing = 0;
    gbLead = 0;
  }

  /** Whether so many bytes are zero that this is UTF-16 without a mark, or no text. */
  boolean noText() {
    return nuls * 10 > bytes;
  }

  boolean utf8() {
    long errors = utf8Errors + (utf8Missing > 0 ? 1 : 0);
    return errors == 0
        || utf8Long > errors
        || utf8Short > SHORT_WEIGHT * errors
        || commonGb <= otherGb + (gbLead != 0 ? 1 : 0);
  }

  /** Well-formed byte sequences as of Unicode, table 3-7. */
  private void utf8(int b) {
    if (utf8Missing > 0) {
      if (b >= utf8Low && b <= utf8High) {
        utf8Missing--;
        utf8Short += utf8Missing == 0 && utf8Length == 2 ? 1 : 0;
        utf8Long += utf8Missing == 0 && utf8Length > 2 ? 1 : 0;
        range(0x80, 0xBF);
        return;
      }
      utf8Errors++;
      utf8Missing = 0;
    }
    range(0x80, 0xBF);
    if (b >= 0xC2 && b <= 0xDF) {
      utf8Missing = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      utf8Missing = 2;
      range(b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
    } else if (b >= 0xF0 && b <= 0xF4) {
      utf8Missing = 3;
      range(b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
    } else if (b >= 0x80) {
      utf8Errors++;
    }
    utf8Length = utf8Missing + 1;
  }

  private void range(int low, int high) {
    utf8Low = low;
    utf8High = high;
  }

  private void gb(int b) {
    if (gbLead == 0) {
      gbLead = b >= 0x81 && b <= 0xFE ? b : 0;
      otherGb += b == 0x80 || b == 0xFF ? 1 : 0;
    } else {
      boolean common = gbLead >= 0xA1 && gbLead <= 0xF7 && b >= 0xA1 && b <= 0xFE;
      commonGb += common ? 1 : 0;
      otherGb += common ? 0 : 1;
      gbLead = 0;
    }
  }
}
