package cn.sanyi.registers;

import cn.sanyi.model.event.Operation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register (台账): a kind of record that one of the plan's systems keeps, as its file declares it.
 *
 * @param code its name in mappings, events, queries and addresses
 * @param name its name in Chinese
 * @param system the system of the plan that it stands for, in Chinese
 * @param clauses of the plan, such as P4.3.b
 * @param roles which fields have a part in what follows
 * @param fields in the order in which they are shown
 * @param checks what must hold between fields
 * @param clock what makes their clock run; null where they have none
 * @param file where it is declared, for whoever has to change it
 */
public record Register(
    String code,
    String name,
    String system,
    List<String> clauses,
    Roles roles,
    List<RegisterField> fields,
    List<FieldCheck> checks,
    @Nullable RegisterClock clock,
    String file)
    implements Serializable {

  /** The field of that name, or null. */
  public @Nullable RegisterField field(String fieldName) {
    for (RegisterField field : fields) {
      if (field.name().equals(fieldName)) {
        return field;
      }
    }
    return null;
  }

  /** Type of its CloudEvents. */
  public String eventType() {
    return "cn.sanyi." + code + ".v1";
  }

  /**
   * Chinese: the first reason why a record is none of this register's; null where it is one. What
   * takes a record back need say no more than which.
   */
  public @Nullable String problem(RegisterRecord record) {
    Map<String, String> values = record.values();
    for (Map.Entry<String, String> value : values.entrySet()) {
      RegisterField field = field(value.getKey());
      String problem =
          field == null
              ? "台账“" + name + "”没有字段 " + value.getKey()
              : field.problem(value.getValue());
      if (problem != null) {
        return problem;
      }
    }
    if (record.operation() == Operation.DELETE) {
      return null;
    }
    for (RegisterField field : fields) {
      if (field.required() && !values.containsKey(field.name())) {
        return "缺少“" + field.label() + "”（" + field.name() + "）";
      }
    }
    return checks.stream()
        .filter(check -> !check.holds(kind(check.left()), values))
        .map(FieldCheck::otherwise)
        .findFirst()
        .orElse(null);
  }

  private FieldKind kind(String fieldName) {
    RegisterField field = field(fieldName);
    if (field == null) {
      throw new IllegalStateException(file + " checks a field that it lacks: " + fieldName);
    }
    return field.kind();
  }
}
