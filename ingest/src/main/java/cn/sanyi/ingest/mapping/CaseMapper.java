package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.read.Scope;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.CaseEventBuilder;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Origin;
import cn.sanyi.model.text.Printable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes events of cases: all of a record's events, or the reason why there is none. */
final class CaseMapper implements RecordMapper {
  private final CaseMapping mapping;
  private final Tokens tokens;
  private final EventCheck check;
  private final AttributeReader attributes;

  CaseMapper(CaseMapping mapping, Tokens tokens, Clock clock) {
    this.mapping = mapping;
    this.tokens = tokens;
    this.attributes = new AttributeReader(mapping.nulls(), mapping.secrets());
    this.check = new EventCheck(mapping.notBefore(), clock);
  }

  @Override
  public Mapped map(SourceRecord record, Occurrences occurrences) {
    try {
      attributes.begin(record);
      String caseId = caseId(record);
      List<Draft> drafts = new ArrayList<>();
      if (record.scope() == Scope.EVENT) {
        if (mapping.activity() != null && !activity(record, caseId, occurrences, drafts)) {
          return new Mapped.Ignored();
        }
        derived(record, caseId, mapping.rowEvents(), Origin.EVENT, drafts);
        if (drafts.isEmpty()) {
          throw new Rejection("该行的时间列都是空的，没有可记的事件；请补上时间，或在映射中改用其他列");
        }
      }
      if (record.caseAttributes().isEmpty() || record.scope() == Scope.CASE) {
        derived(record, caseId, mapping.caseEvents(), Origin.CASE, drafts);
      }
      return new Mapped.Events(drafts);
    } catch (Rejection e) {
      return new Mapped.Rejected(e.getMessage());
    }
  }

  private String caseId(SourceRecord record) {
    String number = text(record, mapping.caseAttribute());
    if (number == null) {
      throw new Rejection("没有办件编号（属性“" + mapping.caseAttribute() + "”为空）；请补上，或改映射文件的 case");
    }
    AttributeReader.whole(mapping.caseAttribute(), number);
    if (number.length() > 200 || number.chars().anyMatch(Character::isISOControl)) {
      throw new Rejection("办件编号超过 200 个字符或含控制字符");
    }
    return mapping.namespace() + ":" + number;
  }

  private boolean activity(
      SourceRecord record, String caseId, Occurrences occurrences, List<Draft> drafts) {
    String activity = text(record, mapping.activity());
    if (activity == null) {
      throw new Rejection("没有环节名（属性“" + mapping.activity() + "”为空）");
    }
    String lifecycle = mapping.lifecycle() == null ? null : text(record, mapping.lifecycle());
    ActivityRule rule = mapping.activities().of(activity, lifecycle);
    switch (rule.action()) {
      case IGNORE -> {
        return false;
      }
      case QUARANTINE ->
          throw new Rejection(
              "映射文件没有说明环节“"
                  + Printable.brief(activity)
                  + transition(activity, lifecycle)
                  + "是什么事件；请在 activities 中补上，再用 replay 重放");
      case EVENT -> {}
    }
    CaseEventBuilder event = event(record, caseId, rule.type(), mapping.time(), Origin.EVENT);
    if (rule.type() == EventType.STEP_DONE) {
      event.step(Scrubber.text(activity, persons(record)));
    }
    fill(event, record, rule.type(), Origin.EVENT, rule.set());
    String given = field(record, Field.EVENT_ID);
    event.eventId(
        given != null
            ? given
            : occurrences.distinct(caseId, EventIds.ofRecord(mapping, caseId, record)));
    add(drafts, event, record);
    return true;
  }

  private String transition(String activity, String lifecycle) {
    return mapping.activities().askLifecycle(activity)
        ? "”的" + (lifecycle == null ? "空生命周期" : "生命周期“" + Printable.brief(lifecycle) + "”")
        : "”";
  }

  private void derived(
      SourceRecord record,
      String caseId,
      List<DerivedRule> rules,
      Origin origin,
      List<Draft> drafts) {
    for (DerivedRule rule : rules) {
      rule.when().keySet().forEach(attribute -> text(record, attribute));
      if (text(record, rule.at()) != null && rule.holds(record)) {
        CaseEventBuilder event = event(record, caseId, rule.type(), rule.at(), origin);
        fill(event, record, rule.type(), origin, rule.set());
        String given = origin == Origin.EVENT ? field(record, Field.EVENT_ID) : null;
        event.eventId(
            given != null
                ? given + "/" + rule.type()
                : EventIds.ofRule(mapping, caseId, record, rule, origin));
        add(drafts, event, record);
      }
    }
  }

  private CaseEventBuilder event(
      SourceRecord record, String caseId, EventType type, String at, Origin origin) {
    String time = text(record, at);
    if (time == null) {
      throw new Rejection("没有时间（属性“" + at + "”为空）");
    }
    try {
      Instant occurredAt = mapping.times().instant(time);
      return CaseEvent.builder(caseId, type, occurredAt).source(mapping.source()).origin(origin);
    } catch (Rejection e) {
      throw new Rejection("属性“" + at + "”：" + e.getMessage());
    }
  }

  /** Fixed by the rule, else constant, else read from the record, else default. */
  private void fill(
      CaseEventBuilder event,
      SourceRecord record,
      EventType type,
      Origin origin,
      Map<Field, String> set) {
    for (Field field : Field.values()) {
      if (field != Field.EVENT_ID && field.belongsTo(type) && suits(field, origin)) {
        String text = set.containsKey(field) ? set.get(field) : field(record, field);
        if (text != null) {
          field.write(
              event,
              free(field) ? told(record, text) : AttributeReader.whole(field.key(), text),
              times());
        }
      }
    }
    event.applicantToken(token(record, mapping.applicant()));
    if (origin == Origin.EVENT) {
      event.handlerToken(token(record, mapping.handler()));
    }
  }

  private TimeParser times() {
    return mapping.times();
  }

  private static boolean free(Field field) {
    return field == Field.STEP || field == Field.REASON;
  }

  private String token(SourceRecord record, String attribute) {
    String person = attribute == null ? null : text(record, attribute);
    return person == null ? null : tokens.token(AttributeReader.whole(attribute, person));
  }

  /** Free text without whoever it names. */
  private String told(SourceRecord record, String text) {
    return Scrubber.text(text, persons(record));
  }

  private List<String> persons(SourceRecord record) {
    return Stream.of(mapping.applicant(), mapping.handler())
        .filter(Objects::nonNull)
        .map(record::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** What belongs to one row says nothing of an event derived from the case as a whole. */
  private static boolean suits(Field field, Origin origin) {
    return origin == Origin.EVENT
        || (field != Field.REVISION && field != Field.OPERATION && field != Field.RECORDED_AT);
  }

  private void add(List<Draft> drafts, CaseEventBuilder builder, SourceRecord record) {
    CaseEvent event = builder.build();
    check.check(event);
    boolean given = event.entry().origin() == Origin.EVENT && field(record, Field.REVISION) != null;
    drafts.add(new Draft(event, given));
  }

  private String field(SourceRecord record, Field field) {
    if (mapping.constants().containsKey(field)) {
      return mapping.constants().get(field);
    }
    String attribute = mapping.fields().get(field);
    String text = attribute == null ? null : text(record, attribute);
    Map<String, String> values = mapping.values().get(field);
    if (text != null && values != null) {
      text = values.containsKey(text) ? values.get(text) : values.getOrDefault("*", text);
    }
    return text != null ? text : mapping.defaults().get(field);
  }

  @Override
  public Set<String> neverSeen() {
    return attributes.neverSeen();
  }

  private String text(SourceRecord record, String attribute) {
    return attributes.text(record, attribute);
  }
}
