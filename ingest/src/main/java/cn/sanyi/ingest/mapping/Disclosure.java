package cn.sanyi.ingest.mapping;

import java.util.List;
import java.util.Set;

/**
 * What a mapping says of attributes, as far as it decides what may be kept of their texts.
 *
 * @param persons name a person
 * @param secrets hold other personal data
 * @param identifiers name a case or something else, and must come back whole
 * @param roles all attributes of which the mapping says what they are
 * @param times hold the time of a record, the first one that is there
 * @param parser how times are written
 */
public record Disclosure(
    Set<String> persons,
    Set<String> secrets,
    Set<String> identifiers,
    Set<String> roles,
    List<String> times,
    TimeParser parser) {
  public Disclosure {
    persons = Set.copyOf(persons);
    secrets = Set.copyOf(secrets);
    identifiers = Set.copyOf(identifiers);
    roles = Set.copyOf(roles);
    times = List.copyOf(times);
  }
}
