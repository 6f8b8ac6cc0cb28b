package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XesReaderTest {
  @TempDir Path folder;
  private final CollectedRecords records = new CollectedRecords();

  @Test
  void readsPrefixesListsAndContainers() throws IOException {
    read(
        """
        \uFEFF<?xml version="1.0" encoding="UTF-8"?>
        <x:log xmlns:x="http://www.xes-standard.org/">
          <x:global scope="trace"><x:string key="concept:name" value="UNKNOWN"/></x:global>
          <x:trace>
            <x:event>
              <x:string key="concept:name" value="受理"/>
              <x:list key="材料">
                <x:values>
                  <x:string key="码" value="M1"/>
                  <x:string key="码" value="M2"/>
                  <x:string key="码" value="M3"/>
                </x:values>
              </x:list>
              <x:container key="box"><x:int key="n" value="3"/></x:container>
            </x:event>
            <x:string key="concept:name" value="1"><x:string key="内" value="2"/></x:string>
          </x:trace>
        </x:log>
        """);

    assertThat(records.records).hasSize(2);
    assertThat(records.records.get(1).location()).isEqualTo("a.xes:5");
    assertThat(records.records.get(1).attributes().toString())
        .isEqualTo("{concept:name=受理, 材料/码=M1, 材料/码/2=M2, 材料/码/3=M3, box/n=3}");
    assertThat(records.records.get(1).caseAttributes().toString())
        .isEqualTo("{case:concept:name=1, case:concept:name/内=2}");
  }

  @Test
  void takesNoneOfTwoValuesOfOneKey() throws IOException {
    read(
        """
        <log><trace>
          <string key="concept:name" value="1"/>
          <event><string key="a" value="x"/><string key="a" value="y"/></event>
          <event><string key="a" value="x"/><string key="a" value="x"/></event>
          <event><string key="a" value="x"><int key="n" value="1"/><int key="n" value="2"/></string></event>
        </trace></log>
        """);

    assertThat(records.malformed)
        .satisfiesExactly(
            own -> assertThat(own).startsWith("a.xes:3 属性“a”写了两次而值不同"),
            inner -> assertThat(inner).startsWith("a.xes:5 属性“a/n”写了两次"));
    assertThat(records.records)
        .extracting(SourceRecord::location)
        .containsExactly("a.xes:1", "a.xes:4");
  }

  @Test
  void takesNoEventOfATraceWithTwoNumbers() throws IOException {
    read(
        """
        <log><trace>
          <string key="concept:name" value="1"/>
          <event><string key="a" value="x"/></event>
          <event><string key="a" value="y"/></event>
          <string key="concept:name" value="2"/>
        </trace><trace><string key="concept:name" value="3"/><event/></trace></log>
        """);

    assertThat(records.malformed)
        .hasSize(2)
        .allSatisfy(reason -> assertThat(reason).contains("所在的 trace（a.xes:1）", "concept:name"));
    assertThat(records.records).extracting(SourceRecord::location).containsOnly("a.xes:6");
  }

  @Test
  void saysInChineseWhereALogIsBroken() {
    Map<String, String> reasons =
        Map.of(
            "<log>\n<trace>\n</log>",
            "a.xes:3：不是完好的 XES：开始与结束标签不配对",
            "<log>\n<trace>",
            "a.xes:2：不是完好的 XES：到这里中断",
            "<log>\n&x;</log>",
            "a.xes:2：不是完好的 XES：用了没有定义的实体",
            "<log>\n<" + "x".repeat(6 << 20),
            "没有尽头",
            "<log>\n<!--" + "x".repeat(6 << 20),
            "没有尽头",
            "<log><trace>" + "<string key='k'>".repeat(100),
            "嵌套过深");
    reasons.forEach(
        (text, reason) ->
            assertThatThrownBy(() -> read(text))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining(reason));
  }

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.xes"), text);
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), bytes -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of()),
        records);
  }
}
