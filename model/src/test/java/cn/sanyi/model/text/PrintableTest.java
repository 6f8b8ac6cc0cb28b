package cn.sanyi.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void showsWhatWouldSteerATerminalOrForgeALine() {
    assertThat(Printable.of("a\u001b[2J\r\nb\u202e\u2028\ud800 中文😀"))
        .isEqualTo("a\\u001b[2J\\u000d\\u000ab\\u202e\\u2028\\ud800 中文😀");
    assertThat(Printable.of("张三 O'Neill")).isEqualTo("张三 O'Neill");
  }

  @Test
  void quotesNoMoreThanHelps() {
    assertThat(Printable.brief("x".repeat(59) + "😀" + "y".repeat(1_000_000)))
        .isEqualTo("x".repeat(59) + "…（共 1000061 个字符）");
    assertThat(Printable.list(Collections.nCopies(3000, "列")))
        .endsWith("、列 等 3000 个")
        .hasSizeLessThan(60);
  }
}
