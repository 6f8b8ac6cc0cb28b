package cn.sanyi.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
  private static final String FORGED = "县\u001b[2J局\u009b31m\r\n错误：伪造\u0007\u202e\u200f";

  @Test
  void nothingFromOutsideMovesTheCursor() {
    assertThat(Shown.text(FORGED)).isEqualTo("县�[2J局�31m�\n错误：伪造���");
    assertThat(Shown.line(FORGED)).isEqualTo("县�[2J局�31m� 错误：伪造���");
    assertThat(Shown.text("师宗县 ①\t二\n三")).isEqualTo("师宗县 ①\t二\n三");
  }

  @Test
  void aCellStaysInItsTable() {
    assertThat(new TextTable("单位", "件").row(FORGED, 1).toString().lines()).hasSize(2);
    assertThat(new TextTable("单位").row(FORGED).toString()).doesNotContain("\u001b", "\u009b");
  }
}
