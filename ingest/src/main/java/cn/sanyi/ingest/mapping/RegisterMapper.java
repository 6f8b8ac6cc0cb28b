package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.text.Printable;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Points;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Makes records of a register. */
final class RegisterMapper implements RecordMapper {
  /** Clocks of sources may be this much ahead. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final RegisterMapping mapping;
  private final Tokens tokens;
  private final Clock clock;
  private final AttributeReader attributes;
  private final Set<String> personal;

  RegisterMapper(RegisterMapping mapping, Tokens tokens, Clock clock) {
    this.mapping = mapping;
    this.tokens = tokens;
    this.clock = clock;
    this.attributes = new AttributeReader(mapping.nulls(), mapping.secrets());
    this.personal = mapping.attributes(FieldKind.PERSON);
  }

  @Override
  public Mapped map(SourceRecord record, Occurrences occurrences) {
    if (record.scope() == Scope.CASE) {
      return new Mapped.Ignored();
    }
    try {
      attributes.begin(record);
      return row(record);
    } catch (Rejection e) {
      return new Mapped.Rejected(e.getMessage());
    }
  }

  private Mapped row(SourceRecord record) {
    List<String> persons =
        personal.stream().map(record::get).filter(Objects::nonNull).map(String::strip).toList();
    LocalDate day = day(record);
    Map<String, String> values = new TreeMap<>();
    for (RegisterField field : mapping.register().fields()) {
      String text = text(record, field.name());
      if (text != null) {
        values.put(field.name(), value(field, text, persons, day));
      }
    }
    RegisterField key = mapping.register().field(mapping.register().roles().key());
    String revision = text(record, Field.REVISION.key());
    RegisterRecord row =
        new RegisterRecord(
            mapping.register().code(),
            mapping.source(),
            Objects.requireNonNullElse(values.get(key.name()), ""),
            revision == null ? 0 : Field.revision(revision, mapping.times()),
            operation(text(record, Field.OPERATION.key())),
            instant(text(record, Field.RECORDED_AT.key())),
            values);
    check(row, key);
    return new Mapped.Row(row, revision != null);
  }

  private String text(SourceRecord record, String field) {
    return mapping.texts().text(field, attribute -> attributes.text(record, attribute));
  }

  private String value(RegisterField field, String text, List<String> persons, LocalDate day) {
    return switch (field.kind()) {
      case PERSON -> tokens.token(AttributeReader.whole(field.label(), text.strip()));
      case TEXT -> FieldText.read(field, Scrubber.text(text, persons), mapping.times());
      case CODE -> code(field, AttributeReader.whole(field.label(), text), day);
      default -> FieldText.read(field, AttributeReader.whole(field.label(), text), mapping.times());
    };
  }

  private String code(RegisterField field, String text, LocalDate day) {
    String code = FieldText.read(field, text, mapping.times());
    if (Scrubber.identifies(code, day)) {
      throw new Rejection("“" + field.label() + "”像是证件号或手机号；编号会给很多人看到，请让来源系统改用不指向人的编号");
    }
    boolean prefixed = field.points() == Points.CASE && mapping.caseNamespace() != null;
    return prefixed ? mapping.caseNamespace() + ":" + code : code;
  }

  /** The day on which the record counts, or null: numbers of records often hold it. */
  private LocalDate day(SourceRecord record) {
    RegisterField counts = mapping.register().field(mapping.register().roles().counts());
    String text = text(record, counts.name());
    String at = text == null ? null : FieldText.read(counts, text, mapping.times());
    return at == null ? null : ChinaTime.date((Instant) counts.kind().value(at));
  }

  private void check(RegisterRecord row, RegisterField key) {
    String problem = row.key().isEmpty() ? "缺少“" + key.label() + "”（" + key.name() + "）" : null;
    problem = problem == null ? mapping.register().problem(row) : problem;
    if (problem != null) {
      throw new Rejection(problem + "；请更正后重新送来，或改映射文件");
    }
    String counts = row.values().get(mapping.register().roles().counts());
    if (counts != null) {
      plausible((Instant) FieldKind.TIME.value(counts));
    }
  }

  private void plausible(Instant at) {
    if (at.isBefore(mapping.notBefore())) {
      throw new Rejection(
          "时间 " + at + " 早于 " + mapping.notBefore() + "，不可信；请更正，或在映射文件 notBefore 中放宽");
    } else if (at.isAfter(clock.instant().plus(AHEAD))) {
      throw new Rejection("时间 " + at + " 在将来，不可信；请更正后重新导入");
    }
  }

  private static Operation operation(String text) {
    try {
      return text == null ? Operation.UPSERT : Field.operation(text);
    } catch (IllegalArgumentException e) {
      throw new Rejection("operation：" + Printable.brief(e.getMessage()));
    }
  }

  private Instant instant(String text) {
    return text == null ? null : mapping.times().instant(text).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public Set<String> neverSeen() {
    return attributes.neverSeen();
  }
}
