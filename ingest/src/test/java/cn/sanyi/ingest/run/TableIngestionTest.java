package cn.sanyi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.ingest.read.ReadException;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.event.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableIngestionTest {
  private static final String WIDE =
      """
      source: 工改
      case: 办件编号
      fields: {itemCode: 事项编码, outcome: 结果, reason: 理由}
      tokens: {applicant: 证件号}
      secrets: [姓名]
      values:
        outcome: {通过: APPROVED, 不通过: REJECTED}
      rowEvents:
        - {type: SUBMITTED, at: 申请时间}
        - {type: ACCEPTED, at: 受理时间, when: {受理结果: [受理, ""]}}
        - {type: NOT_ACCEPTED, at: 受理时间, when: {受理结果: 不予受理}}
        - {type: CLOSED, at: 办结时间}
      """;
  private static final String WIDE_ROWS =
      """
      办件编号,事项编码,姓名,证件号,申请时间,受理结果,受理时间,办结时间,结果,理由
      1001,A-1,张三,530323199001010011,2019-10-08 09:00:00,受理,2019/10/9 10:30,2019年10月12日,通过,
      1002,A-1,李四,530323199001010012,2019-10-08 09:05:00,不予受理,2019-10-08 09:30:00,,,"材料不实，
      且逾期"
      1003,A-2,王五,530323199001010013,,,,,,
      1004,A-2,赵六,530323199001010014,2019-02-30,,,,,
      """;

  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @Test
  void readsSeveralEventsFromAWideRow() throws IOException {
    Path mapping = bench.file("map.yaml", WIDE);
    Counts counts = bench.ingest(mapping, bench.file("办件.csv", WIDE_ROWS));

    assertThat(counts.records().read()).isEqualTo(4);
    assertThat(counts.records().accepted()).isEqualTo(2);
    assertThat(counts.records().quarantined()).isEqualTo(2);
    assertThat(bench.outlet.events)
        .extracting(
            CaseEvent::caseId,
            CaseEvent::type,
            event -> event.detail().outcome(),
            event -> event.entry().origin())
        .containsExactly(
            tuple("工改:1001", EventType.SUBMITTED, null, Origin.EVENT),
            tuple("工改:1001", EventType.ACCEPTED, null, Origin.EVENT),
            tuple("工改:1001", EventType.CLOSED, Outcome.APPROVED, Origin.EVENT),
            tuple("工改:1002", EventType.SUBMITTED, null, Origin.EVENT),
            tuple("工改:1002", EventType.NOT_ACCEPTED, null, Origin.EVENT));
    assertThat(bench.outlet.events.get(4).detail().reason()).contains("且逾期");
    assertThat(bench.outlet.events.get(1).occurredAt())
        .isEqualTo(Instant.parse("2019-10-09T02:30:00Z"));
    assertThat(bench.outlet.quarantined)
        .extracting(q -> q.location() + q.reason())
        .satisfiesExactly(
            empty -> assertThat(empty).startsWith("办件.csv:5").contains("时间列都是空的"),
            noDay -> assertThat(noDay).startsWith("办件.csv:6").contains("2019-02-30"));
  }

  @Test
  void keepsPersonsOutOfEventsAndQuarantine() throws IOException {
    bench.ingest(bench.file("map.yaml", WIDE), bench.file("办件.csv", WIDE_ROWS));

    assertThat(bench.outlet.events.toString() + bench.outlet.quarantined)
        .doesNotContain("530323199001", "张三", "王五");
    assertThat(bench.outlet.events.get(0).parties().applicantToken()).hasSize(32);
  }

  @Test
  void readsGb18030ThatNobodyDeclared() throws IOException {
    Path file = bench.file("办件.csv", WIDE_ROWS, Charset.forName("GB18030"));

    assertThat(bench.ingest(bench.file("map.yaml", WIDE), file).records().accepted()).isEqualTo(2);
    assertThat(bench.outlet.events.get(4).detail().reason()).startsWith("材料不实");
  }

  @Test
  void quarantinesWhatTheDeclaredCharsetCannotRead() throws IOException {
    String mapping = WIDE.replace("办件编号", "no").replace("source: 工改", "source: s\ncharset: UTF-8");
    String rows = "no,事项编码,申请时间\n1,甲,2019-10-08\n";
    Path file = bench.file("a.csv", rows, Charset.forName("GB18030"));

    assertThatThrownBy(() -> bench.ingest(bench.file("map.yaml", mapping), file))
        .isInstanceOf(ReadException.class)
        .hasMessageContaining("表头缺少")
        .hasMessageContaining("charset");
  }

  @Test
  void quarantinesTheLineOfABadByteAndNotTheFile() throws IOException {
    String mapping = "source: s\ncase: no\nrowEvents: [{type: ACCEPTED, at: at}]\n";
    byte[] rows = "no,at,who\n1,2019-10-08,张三\n2,2019-10-08,?\n3,2019-10-08,李四\n".getBytes("UTF-8");
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rows[i] == '?' ? (byte) 0xC8 : rows[i];
    }
    Path file = Files.write(folder.resolve("a.csv"), rows);
    Counts counts = bench.ingest(bench.file("map.yaml", mapping), file);

    assertThat(counts.records().accepted()).isEqualTo(2);
    assertThat(bench.outlet.quarantined)
        .singleElement()
        .satisfies(
            bad -> {
              assertThat(bad.location()).isEqualTo("a.csv:3");
              assertThat(bad.reason()).contains("“who”含有无法解码的字节", "改正原文件的这一行");
            });
  }

  @Test
  void findsTheDelimiter() throws IOException {
    Path file = bench.file("a.csv", WIDE_ROWS.replace(',', ';').replace("不实，", "不实,"));

    assertThat(bench.ingest(bench.file("map.yaml", WIDE), file).records().accepted()).isEqualTo(2);
  }

  @Test
  void takesRevisionsAndDeletesFromTheSource() throws IOException {
    Path mapping =
        bench.file(
            "map.yaml",
            """
            source: dept
            case: case
            activity: what
            time: at
            fields: {eventId: id, revision: cd_time, operation: cd_operation}
            activities: {受理: ACCEPTED}
            """);
    String head = "id,case,what,at,cd_time,cd_operation\n";
    String said = "e1,c1,受理,2019-10-08 09:00:00,2019-10-08 09:01:00,I\n";
    String takenBack = "e1,c1,受理,2019-10-08 09:00:00,2019-10-09 09:01:00,D\n";
    String contradicts = "e1,c1,受理,2019-10-08 11:00:00,2019-10-08 09:01:00,U\n";
    Counts counts =
        bench.ingest(mapping, bench.file("a.csv", head + said + takenBack + said + contradicts));

    assertThat(counts.records().accepted()).isEqualTo(2);
    assertThat(counts.records().duplicate()).isEqualTo(1);
    assertThat(counts.records().quarantined()).isEqualTo(1);
    assertThat(bench.outlet.events)
        .extracting(event -> event.entry().operation())
        .containsExactly(Operation.UPSERT, Operation.DELETE);
    assertThat(bench.outlet.events.get(1).entry().revision())
        .isEqualTo(Instant.parse("2019-10-09T01:01:00Z").toEpochMilli());
  }

  @Test
  void takesAWideRowBackWhereItsOperationSaysSo() throws IOException {
    Path mapping =
        bench.file(
            "map.yaml",
            """
            source: ledger
            case: no
            fields: {operation: op}
            rowEvents: [{type: ACCEPTED, at: 受理}, {type: CLOSED, at: 办结}]
            """);
    bench.ingest(mapping, bench.file("a.csv", "no,op,受理,办结\n1,,2019-10-08,2019-10-09\n"));
    bench.outlet.events.clear();
    String rows = "no,op,受理,办结\n1,D,,2019-10-09\n";

    assertThat(bench.ingest(mapping, bench.file("b.csv", rows)).records().revised()).isEqualTo(1);
    assertThat(bench.outlet.events)
        .extracting(
            CaseEvent::type, event -> event.entry().operation(), event -> event.entry().revision())
        .containsExactly(tuple(EventType.CLOSED, Operation.DELETE, 1L));
  }

  @Test
  void derivesCaseEventsOncePerCaseFromLongRows() throws IOException {
    Path mapping =
        bench.file(
            "map.yaml",
            """
            source: pm4py
            case: case:concept:name
            activity: concept:name
            time: time:timestamp
            activities: {"*": step}
            caseEvents: [{type: CLOSED, at: "case:enddate"}]
            """);
    String rows =
        """
        case:concept:name,concept:name,time:timestamp,case:enddate
        1,登记,2019-10-08T01:00:00Z,2019-10-10T01:00:00Z
        1,审核,2019-10-09T01:00:00Z,2019-10-10T01:00:00Z
        """;
    Counts counts = bench.ingest(mapping, bench.file("a.csv", rows));

    assertThat(counts.records().accepted()).isEqualTo(2);
    assertThat(counts.derived().read()).isEqualTo(1);
    assertThat(bench.outlet.events).hasSize(3);
  }

  @Test
  void replaysAMendedMappingAsTheNextRevision() throws IOException {
    Path file = bench.file("办件.csv", WIDE_ROWS);
    bench.ingest(bench.file("map.yaml", WIDE), file);
    bench.outlet.events.clear();
    Counts counts =
        bench.ingest(
            bench.file(
                "map.yaml",
                WIDE.replace("不通过", "其他").replace("通过: APPROVED", "通过: APPROVED_CONDITIONALLY")),
            file);

    assertThat(counts.records().revised()).isEqualTo(1);
    assertThat(bench.outlet.events).hasSize(1);
    assertThat(bench.outlet.events.get(0).entry().revision()).isEqualTo(1);
  }

  @Test
  void readsJsonLinesAndKeepsBrokenOnes() throws IOException {
    Path mapping =
        bench.file(
            "map.yaml",
            """
            source: app
            case: no
            activity: node.name
            time: node.at
            timeFormats: [epochMillis]
            activities: {受理: ACCEPTED}
            """);
    String lines =
        """
        {"no": 7, "node": {"name": "受理", "at": 1570500000000}}
        not json

        {"no": 8, "node": {"name": "受理"
        [1]
        {"no": null, "node": {"name": "受理", "at": 1570500000000}}
        """;
    Counts counts = bench.ingest(mapping, bench.file("a.jsonl", lines));

    assertThat(counts.records().accepted()).isEqualTo(1);
    assertThat(bench.outlet.events.get(0).caseId()).isEqualTo("app:7");
    assertThat(bench.outlet.quarantined)
        .extracting(q -> q.location())
        .containsExactly("a.jsonl:2", "a.jsonl:4", "a.jsonl:5", "a.jsonl:6");
  }

  @Test
  void keepsARowWithTooManyCells() throws IOException {
    String rows = WIDE_ROWS.lines().findFirst().orElseThrow() + "\n1,2,3,4,5,6,7,8,9,10,11\n";
    Counts counts = bench.ingest(bench.file("map.yaml", WIDE), bench.file("a.csv", rows));

    assertThat(counts.records().quarantined()).isEqualTo(1);
    assertThat(bench.outlet.quarantined.get(0).reason()).contains("11 列", "10 列");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
