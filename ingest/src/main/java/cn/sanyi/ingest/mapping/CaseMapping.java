package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.read.ReadOptions;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mapping into events of cases.
 *
 * @param name its file name
 * @param source name of the source system
 * @param namespace what case numbers are prefixed with
 * @param options the shape of its files
 * @param times how times are written
 * @param nulls texts that mean "nothing"
 * @param caseAttribute attribute that holds the case number
 * @param activity attribute that holds the activity, or null where rows are wide
 * @param lifecycle attribute that holds the lifecycle transition, or null
 * @param time attribute that holds the time, null with {@code activity}
 * @param fields attribute by field
 * @param constants text by field, always
 * @param defaults text by field, where its attribute is empty
 * @param values by field: text of the source to text of Sanyi
 * @param applicant attribute that names the applicant, or null
 * @param handler attribute that names the person who acted, or null
 * @param secrets attributes with personal data: kept out of ids and of the quarantine
 * @param identity attributes that tell records apart, empty: all of them
 * @param activities what activities mean
 * @param caseEvents events of a case as a whole
 * @param rowEvents events of a wide row
 * @param items how items are entered into the catalogue, or null: not at all
 * @param units the same of units
 * @param notBefore an earlier event is implausible
 */
public record CaseMapping(
    String name,
    String source,
    String namespace,
    ReadOptions options,
    TimeParser times,
    Set<String> nulls,
    String caseAttribute,
    String activity,
    String lifecycle,
    String time,
    Map<Field, String> fields,
    Map<Field, String> constants,
    Map<Field, String> defaults,
    Map<Field, Map<String, String>> values,
    String applicant,
    String handler,
    Set<String> secrets,
    List<String> identity,
    Activities activities,
    List<DerivedRule> caseEvents,
    List<DerivedRule> rowEvents,
    ItemDefaults items,
    UnitDefaults units,
    Instant notBefore)
    implements Mapping {

  /** Fields whose long numbers must come back from the quarantine as they went in. */
  private static final Set<Field> CODES =
      Set.of(
          Field.EVENT_ID,
          Field.ITEM_CODE,
          Field.UNIT_CODE,
          Field.HALL_CODE,
          Field.WINDOW_CODE,
          Field.MATERIAL_CODE);

  /** Reads a mapping of cases from a text; else as {@link Mapping#load}. */
  public static CaseMapping read(String name, String yaml) {
    try {
      return MappingFile.cases(name, new StringReader(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** The same rules for another source, whose name is its namespace too. */
  public CaseMapping of(String otherSource) {
    return new CaseMapping(
        name,
        otherSource,
        otherSource,
        options,
        times,
        nulls,
        caseAttribute,
        activity,
        lifecycle,
        time,
        fields,
        constants,
        defaults,
        values,
        applicant,
        handler,
        secrets,
        identity,
        activities,
        caseEvents,
        rowEvents,
        items,
        units,
        notBefore);
  }

  @Override
  public RecordMapper mapper(Tokens tokens, Clock clock) {
    return new CaseMapper(this, tokens, clock);
  }

  @Override
  public Disclosure disclosure() {
    Set<String> identifiers = new HashSet<>(Set.of(caseAttribute));
    fields.forEach(
        (field, attribute) -> {
          if (CODES.contains(field)) {
            identifiers.add(attribute);
          }
        });
    List<String> times = new ArrayList<>();
    Stream.concat(Stream.ofNullable(time), rowEvents.stream().map(DerivedRule::at))
        .forEach(times::add);
    Set<String> roles = new HashSet<>(fields.values());
    Stream.of(activity, lifecycle, time, caseAttribute)
        .filter(Objects::nonNull)
        .forEach(roles::add);
    rowEvents.forEach(rule -> roles.add(rule.at()));
    caseEvents.forEach(rule -> roles.add(rule.at()));
    Set<String> persons =
        Stream.of(applicant, handler).filter(Objects::nonNull).collect(Collectors.toSet());
    return new Disclosure(persons, secrets, identifiers, roles, times, this.times);
  }

  /** Whether the file names this activity, whatever it says of others. */
  public boolean knows(String activityName) {
    return activities.rules().containsKey(activityName);
  }

  /** The items that the file itself lists. */
  public List<ServiceItem> listedItems() {
    List<ServiceItem> listed = new ArrayList<>();
    if (items != null) {
      items.list().keySet().forEach(code -> listed.add(items.item(code, null)));
    }
    return listed;
  }

  /** The units that the file itself lists. */
  public List<Organisation> listedUnits() {
    List<Organisation> listed = new ArrayList<>();
    if (units != null) {
      units.list().keySet().forEach(code -> listed.add(units.unit(code, null)));
    }
    return listed;
  }

  /** Whether items that the log names are entered into the catalogue. */
  public boolean declaresItems() {
    return items != null;
  }

  /** Whether units that the log names are entered into the catalogue. */
  public boolean declaresUnits() {
    return units != null;
  }

  /** The catalogue entry of an item that a record names; only where items are declared. */
  public ServiceItem item(String code, SourceRecord record) {
    return items.item(code, name(record, items.nameFrom()));
  }

  /** The catalogue entry of a unit that a record names; only where units are declared. */
  public Organisation unit(String code, SourceRecord record) {
    return units.unit(code, name(record, units.nameFrom()));
  }

  private static String name(SourceRecord record, String attribute) {
    return attribute == null ? null : Scrubber.text(record.get(attribute));
  }
}
