package cn.sanyi.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void chineseCharactersTakeTwoColumns() {
    String table = new TextTable("名次", "单位").row(1, "县水务局").row(10, null).toString();

    assertThat(table.lines()).containsExactly("名次  单位", "1     县水务局", "10    —");
  }
}
