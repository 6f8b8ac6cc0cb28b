package cn.sanyi.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private final KnownTexts known = new KnownTexts();

  @Test
  void aTextThatComesAgainIsTheSameObject() {
    String first = known.of(new Utf8("综合窗口"));
    assertThat(known.of(new Utf8("综合窗口"))).isEqualTo("综合窗口").isSameAs(first);
  }

  @Test
  void textsThatShareASlotAreNotMistakenForEachOther() {
    // Far more texts than slots, twice, so that each finds another in its place.
    for (int i = 0; i < 120_000; i++) {
      String text = "code-" + i % 60_000;
      assertThat(known.of(new Utf8(text))).isEqualTo(text);
    }
  }

  @Test
  void onlyTheBytesReadCount() {
    Utf8 reused = new Utf8("530323D23-01");
    known.of(reused);
    reused.set("530");
    assertThat(known.of(reused)).isEqualTo("530");
    assertThat(known.of(new Utf8(""))).isEmpty();
  }
}
