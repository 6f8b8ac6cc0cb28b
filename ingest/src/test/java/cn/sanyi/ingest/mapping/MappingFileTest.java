package cn.sanyi.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.registers.Registers;
import cn.sanyi.registers.yaml.DefinitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFileTest {
  private static final String GOOD =
      """
      source: dept
      timeZone: Asia/Shanghai
      case: 办件编号
      activity: 环节
      time: 时间
      fields: {channel: 渠道}
      values:
        channel: {窗口: WINDOW}
      activities:
        受理: ACCEPTED
        "*": step
      items: {defaults: {level: COUNTY}}
      """;

  @TempDir Path folder;

  @Test
  void readsAGoodFile() throws IOException {
    CaseMapping mapping = (CaseMapping) load(GOOD);

    assertThat(mapping.namespace()).isEqualTo("dept");
    assertThat(mapping.options().required()).contains("办件编号", "环节", "时间", "渠道");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source: dept         | sauce: dept             | 1  | 不认识的键“sauce”",
        "case: 办件编号         | caseId: 办件编号          | 3  | 不认识的键“caseId”",
        "timeZone: Asia/Shanghai | timeZone: Mars/Base   | 2  | 不认识的时区“Mars/Base”",
        "channel: 渠道         | chanel: 渠道             | 6  | 没有叫“chanel”的字段",
        "channel: 渠道         | applicantToken: 渠道     | 6  | tokens",
        "WINDOW               | COUNTER                 | 8  | WINDOW、PC、MOBILE",
        "受理: ACCEPTED        | 受理: ACEPTED            | 10 | “ACEPTED”应为 step、ignore、quarantine",
        "level: COUNTY        | level: MOON             | 12 | MOON",
        "level: COUNTY        | levle: COUNTY           | 12 | 不认识的键“levle”",
        "time: 时间            | charset: UTF-88         | 5  | 不认识的字符集“UTF-88”",
        "activity: 环节        | headerRow: one          | 4  | 应为整数",
        "time: 时间            | timeFormats: [yyyy-bb]  | 5  | 时间写法不对",
        "time: 时间            | nulls: []               | 4  | “activity”与“time”必须同时写",
      })
  void namesTheLineOfEveryMistake(String good, String bad, int line, String reason) {
    assertThatThrownBy(() -> load(GOOD.replace(good, bad)))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("map.yaml 第 " + line + " 行")
        .hasMessageContaining(reason);
  }

  @Test
  void saysWhereYamlItselfIsBroken() {
    assertThatThrownBy(() -> load("source: a\ncase: [b\n"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("map.yaml 第 3 行");
    assertThatThrownBy(() -> load("")).hasMessageContaining("文件是空的");
    assertThatThrownBy(() -> load("source: a\nsource: b\n")).hasMessageContaining("写了两次");
    assertThatThrownBy(() -> Mapping.load(folder.resolve("none.yaml"), Registers.shipped()))
        .hasMessageContaining("不存在");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a: b\\n\\tcase: c      | 2 | 制表符",
        "a: b\\ncase:c\\nd: e    | 3 | 冒号",
        "a: *                  | 1 | 引号里",
        "a: \\n  *: step        | 2 | 引号里",
        "a: \"b\\ncase: c       | 2 | 引号没有配对",
        "a: [b\\ncase: c        | 2 | 括号",
        "a: b: c               | 1 | 多了一个冒号",
        "a: b\\n   c: d         | 2 | 多了一个冒号",
        "a:\\n    b: c\\n  d: e  | 3 | 左对齐",
      })
  void saysInChineseWhatIsNoYaml(String text, int line, String reason) {
    assertThatThrownBy(() -> load(text.replace("\\n", "\n").replace("\\t", "\t")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("map.yaml 第 " + line + " 行：不是完好的 YAML：")
        .hasMessageContaining(reason);
  }

  @Test
  void saysWhatIsNoTextFile() throws IOException {
    Path file = Files.write(folder.resolve("gb.yaml"), GOOD.getBytes("GB18030"));

    assertThatThrownBy(() -> Mapping.load(file, Registers.shipped()))
        .hasMessageContaining("不是 UTF-8 编码");
    assertThatThrownBy(() -> Mapping.load(folder, Registers.shipped())).hasMessageContaining("文件夹");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "!!x [", "&a ["})
  void endsAtADepthThatNoMappingHas(String level) {
    assertThatThrownBy(() -> load("source: a\nnulls:\n  " + level.repeat(150_000)))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("map.yaml 第 3 行")
        .hasMessageContaining("嵌套超过 20 层");
  }

  @Test
  void endsAtASizeThatNoMappingHas() {
    assertThatThrownBy(() -> load("source: a\n" + "# filler\n".repeat(150_000)))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("超过 1048576 个字符");
  }

  @Test
  void waitsForNoPipe() {
    assertThatThrownBy(() -> Mapping.load(Path.of("/dev/zero"), Registers.shipped()))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("不是普通文件");
  }

  @Test
  void pointsAtTheKeyOfABlock() {
    assertThatThrownBy(() -> load(GOOD + "feilds:\n  itemCode: 事项\n"))
        .hasMessageContaining("map.yaml 第 13 行")
        .hasMessageContaining("“feilds”");
  }

  @Test
  void refusesRulesThatNoRecordWouldReach() {
    assertThatThrownBy(
            () -> load(GOOD.replace(": ACCEPTED", ": {lifecycle: {complete: ACCEPTED}}")))
        .hasMessageContaining("lifecycle");
    assertThatThrownBy(
            () ->
                load(
                    GOOD.replace("activity: 环节\ntime: 时间\n", "")
                        + "rowEvents: [{type: CLOSED, at: 办结, when: {结果: 好}}]\n"))
        .hasMessageContaining("写了“activities”");
  }

  @Test
  void asksATableForTheColumnsOfConditionsAndSecrets() throws IOException {
    Mapping mapping =
        load(GOOD + "secrets: [姓名]\nrowEvents: [{type: CLOSED, at: 办结, when: {结果: 好}}]\n");

    assertThat(mapping.options().required()).contains("姓名", "办结", "结果");
  }

  @Test
  void refusesAFieldThatIsBothConstantAndRead() {
    assertThatThrownBy(() -> load(GOOD + "constants: {channel: PC}\n"))
        .hasMessageContaining("map.yaml 第 13 行")
        .hasMessageContaining("同时写在");
  }

  @Test
  void readsTheMappingsThatUsersCopy() throws IOException {
    try (var files = Files.list(Path.of("..", "mappings"))) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".yaml"))
                  .map(file -> Mapping.load(file, Registers.shipped())))
          .isNotEmpty();
    }
  }

  private Mapping load(String text) throws IOException {
    return Mapping.load(Files.writeString(folder.resolve("map.yaml"), text), Registers.shipped());
  }
}
