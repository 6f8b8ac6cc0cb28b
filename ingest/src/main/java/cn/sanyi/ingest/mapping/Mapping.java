package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.read.ReadOptions;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.registers.yaml.DefinitionException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping file, read and checked. Immutable.
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
public record Mapping(
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
    Instant notBefore) {

  /**
   * Reads a mapping file.
   *
   * @throws DefinitionException where it is wrong, naming the line
   */
  public static Mapping load(Path file) {
    return MappingFile.load(file);
  }

  /** Reads a mapping from a text; else as {@link #load}. */
  public static Mapping read(String name, String yaml) {
    try {
      return MappingFile.read(name, new StringReader(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** The same rules for another source, whose name is its namespace too. */
  public Mapping of(String otherSource) {
    return new Mapping(
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
