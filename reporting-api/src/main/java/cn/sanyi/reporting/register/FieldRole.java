package cn.sanyi.reporting.register;

import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import org.jspecify.annotations.Nullable;

/** The part that a field has in its register. */
enum FieldRole {
  /** Names a record within its source. */
  KEY("记录编号"),
  /** Says in which period a record counts. */
  COUNTS("归期时间"),
  /** Who answers for a record. */
  UNIT("责任单位");

  private final String label;

  FieldRole(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  static @Nullable FieldRole of(Register register, RegisterField field) {
    if (field.name().equals(register.roles().key())) {
      return KEY;
    } else if (field.name().equals(register.roles().counts())) {
      return COUNTS;
    }
    return field.name().equals(register.roles().unit()) ? UNIT : null;
  }
}
