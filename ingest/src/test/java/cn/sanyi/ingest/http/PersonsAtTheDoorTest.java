package cn.sanyi.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.ingest.mapping.Tokens;
import cn.sanyi.ingest.privacy.Persons;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.run.CollectedOutlet;
import cn.sanyi.registers.Registers;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Wherever a client writes a person, nothing that leaves ingest holds one. */
class PersonsAtTheDoorTest {
  private static final EventTypes TYPES = new EventTypes(Registers.shipped());
  private static final ObjectMapper JSON = new ObjectMapper();
  private final CollectedOutlet outlet = new CollectedOutlet();
  private final CloudEventReader reader = new CloudEventReader(TYPES);
  private Path folder;
  private SentEvents registry;
  private Reception reception;

  @BeforeProperty
  void open() throws IOException {
    folder = Files.createTempDirectory("sanyi-persons");
    registry = SentEvents.open(folder.resolve("sent.mv"), "topic");
    Clock clock = Clock.fixed(Instant.parse("2020-01-15T00:00:00Z"), ZoneOffset.UTC);
    reception =
        new Reception(TYPES, new Tokens("a secret for tests only"), registry, outlet, clock);
  }

  @AfterProperty
  void close() throws IOException {
    registry.close();
    Files.delete(folder.resolve("sent.mv"));
    Files.delete(folder);
  }

  @Property(tries = 400)
  void aNumberInFreeTextOrInWhatNobodyReadsLeavesByNoWay(
      @ForAll("spelt") String person, @ForAll("places") String place) throws IOException {
    send(event(place, person), person);
  }

  @Property(tries = 400)
  void anIdentifierThatIsAPersonsNumberLeavesByNoWay(
      @ForAll("identifying") String person, @ForAll("identifiers") String place)
      throws IOException {
    send(event(place, person), person);
    assertThat(outlet.events.toString()).doesNotContain(person);
  }

  @Property(tries = 200)
  void aNameIsWrittenNowhere(@ForAll("names") String name, @ForAll("nameless") String place)
      throws IOException {
    ObjectNode event = event("data/applicant", name);
    put(event, "data/reason", name + "未按时补正");
    put(event, place, name);
    send(event, name);
  }

  @Property(tries = 200)
  void whatOnlySaysThatItIsATokenLeavesAsOneOfOurs(@ForAll("spelt") String person)
      throws IOException {
    send(event("data/handler", "token:" + person), person);
    assertThat(outlet.events.get(outlet.events.size() - 1).parties().handlerToken())
        .matches("[0-9a-f]{32}");
  }

  private void send(ObjectNode event, String person) throws IOException {
    int before = outlet.quarantined.size();
    byte[] body = ("[" + event + "]").getBytes(StandardCharsets.UTF_8);
    Receipt receipt = reception.take(reader.read(CloudEventReader.BATCH, Map.of(), body));

    String left =
        JSON.writeValueAsString(receipt)
            + outlet.events
            + outlet.items
            + outlet.organisations
            + outlet.quarantined.subList(before, outlet.quarantined.size());
    assertThat(left).doesNotContain(person);
    String digits = person.replaceAll("[^0-9]", "");
    if (digits.length() >= 11) {
      assertThat(left.replaceAll("[^0-9]", "")).doesNotContain(digits);
    }
  }

  private static ObjectNode event(String place, String text) {
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0").put("id", "e-" + text.hashCode()).put("source", "tyslpt");
    event.put("type", "cn.sanyi.case.withdrawn.v1").put("time", "2019-10-08T09:30:00+08:00");
    event.putObject("data").put("caseId", "1001").put("reason", "申请人撤回");
    put(event, place, text);
    return event;
  }

  private static void put(ObjectNode event, String place, String text) {
    switch (place) {
      case "member" -> ((ObjectNode) event.get("data")).put(text, "x");
      case "data" -> event.put("data", text);
      case "list" -> ((ObjectNode) event.get("data")).putArray("reason").add(text);
      case "attribute" -> event.put(text, "x");
      default -> {
        if (place.startsWith("data/")) {
          ((ObjectNode) event.get("data")).put(place.substring(5), text);
        } else {
          event.put(place, text);
        }
      }
    }
  }

  @Provide
  Arbitrary<String> places() {
    return Arbitraries.of(
        "member",
        "data",
        "list",
        "attribute",
        "subject",
        "time",
        "datacontenttype",
        "specversion",
        "data/reason",
        "data/step",
        "data/applicant",
        "data/handler",
        "data/unknown",
        "data/channel",
        "data/outcome",
        "data/revision",
        "data/occurredAt",
        "data/promisedDueAt",
        "data/operation");
  }

  @Provide
  Arbitrary<String> identifiers() {
    return Arbitraries.of(
        "id",
        "source",
        "type",
        "data/caseId",
        "data/itemCode",
        "data/unitCode",
        "data/hallCode",
        "data/windowCode");
  }

  /** Where a name is no more than a value; what it says elsewhere, nobody can tell from a word. */
  @Provide
  Arbitrary<String> nameless() {
    return Arbitraries.of(
        "data/applicant",
        "data/handler",
        "data/unknown",
        "data/channel",
        "data/outcome",
        "list",
        "data/revision",
        "time",
        "data");
  }

  @Provide
  Arbitrary<String> spelt() {
    return Persons.spelt(Persons.numbers());
  }

  @Provide
  Arbitrary<String> identifying() {
    return Arbitraries.oneOf(Persons.ids(), Persons.mobiles());
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("张", "王", "欧阳", "诸葛", "李")
        .flatMap(s -> Arbitraries.of(List.of("三", "小明", "建国", "秀英")).map(g -> s + g));
  }
}
