package cn.sanyi.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.quarantine.Quarantined;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XesIngestionTest {
  private static final String MAPPING =
      """
      source: intake
      timeZone: Europe/Amsterdam
      case: case:concept:name
      activity: concept:name
      lifecycle: lifecycle:transition
      time: time:timestamp
      fields: {unitCode: "case:department", channel: "case:channel", promisedDueAt: "case:deadline"}
      constants: {itemCode: PERMIT}
      values:
        channel: {Internet: PC, Desk: WINDOW}
      tokens: {handler: "org:resource"}
      activities:
        Confirmation of receipt: ACCEPTED
        Noise: ignore
        Draft: {lifecycle: {complete: STEP_DONE, "*": ignore}}
        Refusal: {type: DECIDED, outcome: REJECTED}
        "*": quarantine
      caseEvents:
        - {type: SUBMITTED, at: "case:startdate"}
        - {type: CLOSED, at: "case:enddate"}
      items: {defaults: {onlineSubmission: true}}
      units: {defaults: {kind: DEPARTMENT}}
      """;

  private static final String LOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xmlns="http://www.xes-standard.org/">
        <global scope="trace"><date key="enddate" value="1970-01-01T00:00:00.000+01:00"/></global>
        <float key="meta" value="1.0"><float key="inner" value="2.0"/></float>
        <trace>
          <date key="startdate" value="2011-10-11T13:42:22.688+02:00"/>
          <string key="department" value="General"/>
          <string key="concept:name" value="case-1"/>
          <date key="deadline" value="2011-12-06T13:41:31.788+01:00"/>
          <string key="channel" value="Internet"/>
          <event>
            <string key="org:resource" value="Resource21"/>
            <string key="concept:name" value="Confirmation of receipt"/>
            <date key="time:timestamp" value="2011-10-11T13:45:40.276+02:00"/>
            <string key="lifecycle:transition" value="complete"/>
          </event>
          <event>
            <string key="concept:name" value="Draft"/>
            <date key="time:timestamp" value="2011-10-12T08:00:00"/>
            <string key="lifecycle:transition" value="start"/>
          </event>
          <event>
            <string key="concept:name" value="Draft"/>
            <date key="time:timestamp" value="2011-10-12T08:26:25.398+02:00"/>
            <string key="lifecycle:transition" value="complete"/>
          </event>
          <event>
            <string key="concept:name" value="Draft"/>
            <date key="time:timestamp" value="2011-10-12T08:26:25.398+02:00"/>
            <string key="lifecycle:transition" value="complete"/>
          </event>
          <date key="enddate" value="2011-10-18T13:56:55.943+02:00"/>
        </trace>
        <trace>
          <string key="concept:name" value="case-2"/>
          <string key="department" value="General"/>
          <string key="channel" value="Pigeon"/>
          <event>
            <string key="concept:name" value="Confirmation of receipt"/>
            <date key="time:timestamp" value="2011-10-11T13:45:40.276+02:00"/>
          </event>
        </trace>
        <trace>
          <string key="concept:name" value="case-3"/>
          <string key="channel" value="Desk"/>
          <event>
            <string key="concept:name" value="Something new"/>
            <date key="time:timestamp" value="2011-10-11T13:45:40.276+02:00"/>
          </event>
          <event>
            <string key="concept:name" value="Refusal"/>
            <date key="time:timestamp" value="2011-10-11 after lunch"/>
          </event>
        </trace>
      </log>
      """;

  @TempDir Path folder;
  private Workbench bench;
  private Path mapping;
  private Path log;

  @BeforeEach
  void write() throws IOException {
    bench = new Workbench(folder);
    mapping = bench.file("map.yaml", MAPPING);
    log = bench.file("log.xes", LOG);
  }

  @Test
  void countsEveryRecordOnce() throws IOException {
    Counts counts = bench.ingest(mapping, log);

    assertThat(counts.cases()).isEqualTo(3);
    assertThat(counts.records().read()).isEqualTo(7);
    assertThat(counts.records().accepted()).isEqualTo(3);
    assertThat(counts.records().ignored()).isEqualTo(1);
    assertThat(counts.records().quarantined()).isEqualTo(3);
    assertThat(counts.derived().accepted()).isEqualTo(2);
  }

  @Test
  void fillsEventsFromTraceAndEvent() throws IOException {
    bench.ingest(mapping, log);

    CaseEvent accepted = only(EventType.ACCEPTED);
    assertThat(accepted.caseId()).isEqualTo("intake:case-1");
    assertThat(accepted.entry().origin()).isEqualTo(Origin.EVENT);
    assertThat(accepted.occurredAt()).isEqualTo(Instant.parse("2011-10-11T11:45:40.276Z"));
    assertThat(accepted.detail().promisedDueAt())
        .isEqualTo(Instant.parse("2011-12-06T12:41:31.788Z"));
    assertThat(accepted.parties().channel()).isEqualTo(Channel.PC);
    assertThat(accepted.desk().unitCode()).isEqualTo("General");
    assertThat(accepted.desk().itemCode()).isEqualTo("PERMIT");
    assertThat(accepted.parties().handlerToken()).hasSize(32).doesNotContain("Resource");
    assertThat(accepted.detail().step()).isNull();
    CaseEvent closed = only(EventType.CLOSED);
    assertThat(closed.entry().origin()).isEqualTo(Origin.CASE);
    assertThat(closed.occurredAt()).isEqualTo(Instant.parse("2011-10-18T11:56:55.943Z"));
    assertThat(closed.parties().handlerToken()).isNull();
  }

  @Test
  void tellsEqualRecordsApart() throws IOException {
    bench.ingest(mapping, log);

    List<CaseEvent> steps =
        bench.outlet.events.stream().filter(e -> e.type() == EventType.STEP_DONE).toList();
    assertThat(steps).hasSize(2).extracting(event -> event.detail().step()).containsOnly("Draft");
    assertThat(steps).extracting(event -> event.entry().eventId()).doesNotHaveDuplicates();
  }

  @Test
  void saysWhereAndWhyARecordIsQuarantined() throws IOException {
    bench.ingest(mapping, log);

    assertThat(bench.outlet.quarantined)
        .extracting(q -> q.location() + " " + q.reason())
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("log.xes:38 ").contains("Pigeon", "values.channel"),
            second -> assertThat(second).startsWith("log.xes:46 ").contains("Something new"),
            third -> assertThat(third).startsWith("log.xes:50 ").contains("after lunch"));
  }

  @Test
  void namesTheTransitionThatHasNoRule() throws IOException {
    bench.ingest(bench.file("map.yaml", MAPPING.replace(", \"*\": ignore", "")), log);

    assertThat(bench.outlet.quarantined)
        .extracting(Quarantined::reason)
        .anyMatch(reason -> reason.startsWith("映射文件没有说明环节“Draft”的生命周期“"));
  }

  @Test
  void entersItemsAndUnitsBeforeTheirFirstEvent() throws IOException {
    bench.ingest(mapping, log);

    assertThat(bench.outlet.order)
        .startsWith("unit General", "item PERMIT", "flush", "event SUBMITTED");
    assertThat(bench.outlet.items.get(0).access().onlineSubmission()).isTrue();
  }

  @Test
  void sendsNothingWhenTheSameFileComesAgain() throws IOException {
    bench.ingest(mapping, log);
    int sent = bench.outlet.events.size();
    Counts again = bench.ingest(mapping, log);

    assertThat(again.records().accepted()).isZero();
    assertThat(again.records().duplicate()).isEqualTo(3);
    assertThat(again.derived().duplicate()).isEqualTo(2);
    assertThat(again.records().quarantined()).isEqualTo(3);
    assertThat(bench.outlet.events).hasSize(sent);
    assertThat(bench.outlet.quarantined).hasSize(3);
    assertThat(bench.outlet.items).hasSize(1);
  }

  @Test
  void startsAnewWhenTheTopicWasCreatedAnew() throws IOException {
    bench.ingest(mapping, log);
    Counts again = bench.newTopic("topic-2").ingest(mapping, log);

    assertThat(again.records().accepted()).isEqualTo(3);
    assertThat(again.derived().accepted()).isEqualTo(2);
  }

  @Test
  void sendsACorrectedCaseAsTheNextRevision() throws IOException {
    bench.ingest(mapping, log);
    Path later =
        bench.file("later.xes", LOG.replace("2011-10-18T13:56:55.943", "2011-10-17T10:00:00.000"));
    bench.outlet.events.clear();
    Counts counts = bench.ingest(mapping, later);

    assertThat(counts.records().duplicate()).isEqualTo(3);
    assertThat(counts.derived().revised()).isEqualTo(1);
    assertThat(bench.outlet.events).hasSize(1);
    assertThat(bench.outlet.events.get(0).entry().revision()).isEqualTo(1);
    // The older file once more must not undo the correction.
    assertThat(bench.ingest(mapping, log).derived().duplicate()).isEqualTo(2);
  }

  @Test
  void readsGzipWhateverItsName() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(LOG.getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("packed.xes"), packed.toByteArray());

    assertThat(bench.ingest(mapping, file).records().accepted()).isEqualTo(3);
  }

  private CaseEvent only(EventType type) {
    List<CaseEvent> found = bench.outlet.events.stream().filter(e -> e.type() == type).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
