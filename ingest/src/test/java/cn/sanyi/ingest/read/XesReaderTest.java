package cn.sanyi.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.xes"), text);
    Reading.read(
        new SourceFile(file, ReadLimits.standard(), bytes -> {}),
        new ReadOptions(null, null, null, null, 1, Set.of()),
        records);
  }
}
