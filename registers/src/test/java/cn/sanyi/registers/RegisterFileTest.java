package cn.sanyi.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.registers.yaml.DefinitionException;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {
  private static final String GOOD =
      """
      register: terminal
      name: 自助终端
      system: 自助终端
      clauses: [P4.3.a]
      key: terminal
      unit: hall
      counts: reportedAt
      fields:
        terminal: {name: 终端编号, type: code, required: true}
        hall: {name: 大厅, type: code, points: organisation}
        state: {name: 状态, type: code, codes: {UP: 在用, DOWN: 停用}}
        uses: {name: 使用次数, type: whole, measure: 次}
        reportedAt: {name: 上报时间, type: time, required: true}
        repairedAt: {name: 修复时间, type: time}
      checks:
        - {that: repairedAt >= reportedAt, otherwise: 修复时间早于上报时间}
      clock:
        when: {state: DOWN}
        from: reportedAt
        usual: 3
        ends: repairedAt
      """;

  @Test
  void readsWhatADeclarationSays() throws IOException {
    Register register = read(GOOD);
    assertThat(register.code()).isEqualTo("terminal");
    assertThat(register.roles()).isEqualTo(new Roles("terminal", "reportedAt", "hall"));
    assertThat(register.fields()).extracting(RegisterField::name).contains("hall", "uses");
    assertThat(register.field("state").codes()).containsEntry("DOWN", "停用");
    assertThat(register.field("uses").measure()).isEqualTo("次");
    assertThat(register.checks()).hasSize(1);
    assertThat(register.eventType()).isEqualTo("cn.sanyi.terminal.v1");
  }

  /** Each is the good one with one change, and the line and a word of what must be said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "register: terminal | register: Terminal | 1 | 小写",
        "register: terminal | register: case | 1 | 不能是",
        "key: terminal | key: number | 5 | 没有字段",
        "key: terminal | key: hall | 5 | required: true",
        "unit: hall | unit: state | 6 | points: organisation",
        "counts: reportedAt | counts: uses | 7 | 整数",
        "counts: reportedAt | counts: repairedAt | 7 | required: true",
        "type: whole | type: wholes | 12 | WHOLE",
        "type: whole, | typ: whole, | 12 | 不认识的键",
        "uses: {name | source: {name | 12 | 不能用",
        "type: whole, | type: whole, points: item, | 12 | 只有 code",
        "required: true}\\n  hall | required: yes}\\n  hall | 9 | true 或 false",
        "repairedAt >= reportedAt | repairedAt => reportedAt | 16 | 比较",
        "repairedAt >= reportedAt | repairedAt >= uses | 16 | 类型不同",
        "repairedAt >= reportedAt | mended >= reportedAt | 16 | mended",
        "that: | this: | 16 | 不认识的键",
        "when: {state: DOWN} | when: {state: GONE} | 18 | UP、DOWN",
        "from: reportedAt | from: uses | 19 | 整数",
        "usual: 3 | usual: -3 | 20 | 工作日",
        "usual: 3 | limit: state | 20 | 编码",
        "usual: 3\\n  ends | ends | 18 | 至少写一个",
        "ends: repairedAt | ends: mendedAt | 21 | mendedAt",
        "ends: repairedAt | until: repairedAt | 21 | 不认识的键",
        "uses: {name | clockUses: {name | 12 | clock",
      })
  void saysWhereADeclarationIsWrong(String from, String to, int line, String told) {
    String wrong =
        GOOD.replace(from.replace("\\n", "\n"), to == null ? "" : to.replace("\\n", "\n"));
    assertThat(wrong).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("terminal.yaml 第 " + line + " 行：")
        .hasMessageContaining(told);
  }

  static Register read(String yaml) throws IOException {
    return RegisterFile.read("terminal.yaml", new StringReader(yaml));
  }
}
