package cn.sanyi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.yaml.DefinitionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of other systems become records of registers. */
class RegisterIngestionTest {
  private static final String MAPPING =
      """
      source: 叫号机
      into: queue-ticket
      caseNamespace: 平台
      nulls: ["-"]
      fields:
        ticket: 票号
        window: 窗口
        case: 办件编号
        applicant: 身份证
        state: 状态
        takenAt: 取号
        calledAt: 叫号
      constants: {hall: hall-1}
      values:
        state: {等候: WAITING, 已叫: CALLED, 完成: FINISHED}
      secrets: [姓名]
      """;
  private static final String ROWS =
      """
      票号,窗口,办件编号,身份证,姓名,状态,取号,叫号
      A001,w-1,1001,530323199001010011,张三,已叫,2019-10-08 09:00:00,2019/10/8 09:12
      A002,-,,,,等候,2019-10-08 09:05:00,
      A003,w-1,,,,走了,2019-10-08 09:05:00,
      A004,w-1,,,,等候,2019-10-08 09:05:00,2019-10-08 09:00
      530323199001010012,w-1,,,,等候,2019-10-08 09:05:00,
      ,w-1,,,,等候,2019-10-08 09:05:00,
      A005,w-1,,,,等候,2029-10-08 09:05:00,
      A006,w-1,,,,等候,,
      """;

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @Test
  void aRowBecomesARecordInTheFormsOfItsFields() throws IOException {
    Counts counts = bench.ingest(bench.file("map.yaml", MAPPING), bench.file("票.csv", ROWS));

    assertThat(counts.records().read()).isEqualTo(8);
    assertThat(counts.records().accepted()).isEqualTo(2);
    RegisterRecord first = bench.outlet.records.get(0);
    assertThat(first.register()).isEqualTo("queue-ticket");
    assertThat(first.source()).isEqualTo("叫号机");
    assertThat(first.key()).isEqualTo("A001");
    assertThat(first.operation()).isEqualTo(Operation.UPSERT);
    assertThat(first.values())
        .containsEntry("hall", "hall-1")
        .containsEntry("case", "平台:1001")
        .containsEntry("state", "CALLED")
        .containsEntry("takenAt", "2019-10-08T01:00:00Z")
        .containsEntry("calledAt", "2019-10-08T01:12:00Z");
    assertThat(first.values().get("applicant")).matches("[0-9a-f]{32}");
    assertThat(bench.outlet.records.get(1).values())
        .isEqualTo(
            Map.of(
                "ticket", "A002",
                "hall", "hall-1",
                "state", "WAITING",
                "takenAt", "2019-10-08T01:05:00Z"));
  }

  @Test
  void whatIsNoneIsKeptWithItsReasonAndWithoutThePerson() throws IOException {
    bench.ingest(bench.file("map.yaml", MAPPING), bench.file("票.csv", ROWS));

    assertThat(bench.outlet.quarantined)
        .extracting(refused -> refused.reason())
        .satisfiesExactly(
            reason -> assertThat(reason).contains("“状态”").contains("WAITING").contains("走了"),
            reason -> assertThat(reason).contains("叫号时间早于取号时间"),
            reason -> assertThat(reason).contains("“号票编号”像是证件号"),
            reason -> assertThat(reason).contains("缺少“号票编号”"),
            reason -> assertThat(reason).contains("将来"),
            reason -> assertThat(reason).contains("缺少“取号时间”"));
    assertThat(bench.outlet.quarantined)
        .noneMatch(refused -> refused.raw().contains("530323199001010012"));
  }

  @Test
  void theSameFileAgainIsAllDuplicatesAndAChangedRowTheNextRevision() throws IOException {
    Path mapping = bench.file("map.yaml", MAPPING);
    bench.ingest(mapping, bench.file("票.csv", ROWS));
    Counts again = bench.ingest(mapping, bench.file("票.csv", ROWS));
    assertThat(again.records().duplicate()).isEqualTo(2);
    assertThat(bench.outlet.records).hasSize(2);

    Counts changed =
        bench.ingest(mapping, bench.file("票.csv", ROWS.replace("A001,w-1", "A001,w-2")));
    assertThat(changed.records().revised()).isEqualTo(1);
    assertThat(bench.outlet.records.get(2).revision()).isEqualTo(1);
    assertThat(bench.outlet.records.get(2).values()).containsEntry("window", "w-2");
  }

  @Test
  void aSourceThatCountsItsRevisionsIsBelievedAndMayTakeARecordBack() throws IOException {
    String counted =
        MAPPING.replace("  ticket: 票号\n", "  ticket: 票号\n  revision: 版本\n  operation: 操作\n");
    Path mapping = bench.file("map.yaml", counted);
    Counts counts =
        bench.ingest(
            mapping,
            bench.file(
                "票.csv",
                """
                票号,版本,操作,窗口,办件编号,身份证,姓名,状态,取号,叫号
                A001,3,U,w-1,,,,等候,2019-10-08 09:00:00,
                A001,4,D,w-1,,,,等候,2019-10-08 09:00:00,
                A001,3,U,w-2,,,,等候,2019-10-08 09:00:00,
                """));
    assertThat(bench.outlet.records)
        .extracting(RegisterRecord::revision, RegisterRecord::operation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3L, Operation.UPSERT),
            org.assertj.core.groups.Tuple.tuple(4L, Operation.DELETE));
    assertThat(counts.records().quarantined()).isEqualTo(1);
    assertThat(bench.outlet.quarantined.get(0).reason()).contains("提高修订号");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "into: queue-ticket | into: parking | 2 | 没有声明台账“parking”",
        "ticket: 票号\\n  window | window | 5 | 号票编号",
        "  window: 窗口 | colour: 颜色 | 7 | 没有字段“colour”",
        "等候: WAITING | 等候: WAIT | 15 | WAITING",
        "hall: hall-1 | applicant: 张三 | 13 | 指向人",
        "hall: hall-1 | hall: hall-1, window: w | 13 | 同时写在",
        "secrets: | tokens: | 16 | 不认识的键",
      })
  void saysWhereAMappingDoesNotFitItsRegister(String from, String to, int line, String told)
      throws IOException {
    String wrong = MAPPING.replace(from.replace("\\n", "\n"), to);
    Path mapping = bench.file("map.yaml", wrong);
    assertThatThrownBy(() -> bench.ingest(mapping))
        .isInstanceOf(DefinitionException.class)
        .hasMessageStartingWith("map.yaml 第 " + line + " 行：")
        .hasMessageContaining(told);
  }
}
