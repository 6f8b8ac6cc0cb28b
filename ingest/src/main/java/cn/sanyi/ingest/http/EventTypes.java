package cn.sanyi.ingest.http;

import cn.sanyi.model.event.EventType;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.Registers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which types of event there are, and what the data of each may hold. */
final class EventTypes {
  /**
   * The data of events of one type.
   *
   * @param members of an event of a case or an entry of the catalogue; null where it is neither
   * @param register whose record it is; null where it is none
   * @param kinds kinds of value by name
   */
  record Data(Members members, Register register, Map<String, Member> kinds) {}

  private final Registers registers;
  private final Map<String, Data> ofRegisters = new HashMap<>();

  EventTypes(Registers registers) {
    this.registers = registers;
    registers.all().forEach(register -> ofRegisters.put(register.eventType(), data(register)));
  }

  /** The data of events of a type, or null where nobody knows that type. */
  Data of(String type) {
    Members members = Members.of(type);
    return members == null ? ofRegisters.get(type) : new Data(members, null, members.kinds());
  }

  /** The registers whose records come as events. */
  List<Register> registers() {
    return registers.all();
  }

  /** All types by name, those of cases after their events. */
  List<Object> names() {
    List<Object> names = new ArrayList<>();
    for (EventType type : EventType.values()) {
      names.add("cn.sanyi.case." + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1");
    }
    names.add("cn.sanyi.item.v1");
    names.add("cn.sanyi.organisation.v1");
    registers.all().forEach(register -> names.add(register.eventType()));
    return names;
  }

  private static Data data(Register register) {
    Map<String, Member> kinds = new LinkedHashMap<>();
    for (RegisterField field : register.fields()) {
      kinds.put(field.name(), member(field));
    }
    kinds.put("revision", Member.REVISION);
    kinds.put("operation", Member.SYMBOL);
    kinds.put("recordedAt", Member.TIME);
    return new Data(null, register, Map.copyOf(kinds));
  }

  private static Member member(RegisterField field) {
    if (field.kind() == FieldKind.CODE && !field.codes().isEmpty()) {
      return Member.SYMBOL;
    }
    return switch (field.kind()) {
      case TEXT, PERSON -> Member.TEXT;
      case CODE -> Member.CODE;
      case WHOLE -> Member.WHOLE;
      case DECIMAL -> Member.NUMBER;
      case TIME -> Member.TIME;
      case DATE -> Member.DATE;
      case FLAG -> Member.FLAG;
    };
  }
}
