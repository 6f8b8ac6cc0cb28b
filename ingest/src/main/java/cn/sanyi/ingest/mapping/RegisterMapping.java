package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.read.ReadOptions;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping into a register.
 *
 * @param name its file name
 * @param source name of the source system
 * @param options the shape of its files
 * @param times how times are written
 * @param nulls texts that mean "nothing"
 * @param register whose records it makes
 * @param texts where the texts of fields come from
 * @param caseNamespace put before numbers of cases; null where they come with it
 * @param secrets attributes with personal data that no field takes
 * @param notBefore a record that counts before it is implausible
 */
public record RegisterMapping(
    String name,
    String source,
    ReadOptions options,
    TimeParser times,
    Set<String> nulls,
    Register register,
    FieldSources texts,
    String caseNamespace,
    Set<String> secrets,
    Instant notBefore)
    implements Mapping {

  /** What an event says besides the register's fields. */
  static final Set<String> BESIDES = Set.of("revision", "operation", "recordedAt");

  /** The mapping of events whose members are called as the register's fields are. */
  public static RegisterMapping ofEvents(Register register, String source) {
    Map<String, String> attributes = new HashMap<>();
    register.fields().forEach(field -> attributes.put(field.name(), field.name()));
    BESIDES.forEach(name -> attributes.put(name, name));
    return new RegisterMapping(
        register.code() + ".yaml",
        source,
        ReadOptions.standard(),
        new TimeParser(ZoneOffset.UTC, List.of()),
        Set.of(),
        register,
        new FieldSources(attributes, Map.of(), Map.of(), Map.of()),
        null,
        Set.of(),
        Instant.EPOCH);
  }

  @Override
  public RecordMapper mapper(Tokens tokens, Clock clock) {
    return new RegisterMapper(this, tokens, clock);
  }

  @Override
  public Disclosure disclosure() {
    List<String> attributesOfTimes = new ArrayList<>();
    String counts = texts.attributes().get(register.roles().counts());
    if (counts != null) {
      attributesOfTimes.add(counts);
    }
    attributesOfTimes.addAll(attributes(FieldKind.TIME));
    return new Disclosure(
        attributes(FieldKind.PERSON),
        secrets,
        attributes(FieldKind.CODE),
        new HashSet<>(texts.attributes().values()),
        attributesOfTimes,
        times);
  }

  /** The attributes of all fields of a kind. */
  Set<String> attributes(FieldKind kind) {
    Set<String> attributes = new HashSet<>();
    for (RegisterField field : register.fields()) {
      String attribute = texts.attributes().get(field.name());
      if (field.kind() == kind && attribute != null) {
        attributes.add(attribute);
      }
    }
    return attributes;
  }
}
