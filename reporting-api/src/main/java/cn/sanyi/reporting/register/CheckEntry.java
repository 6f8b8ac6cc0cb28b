package cn.sanyi.reporting.register;

import cn.sanyi.registers.FieldCheck;
import cn.sanyi.registers.FieldCheck.Comparison;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;

/**
 * What holds between two fields of every record.
 *
 * @param holds Chinese: what holds
 * @param otherwise Chinese: why a record for which it does not is refused
 */
record CheckEntry(String holds, String otherwise) {
  static CheckEntry of(Register register, FieldCheck check) {
    RegisterField left = register.field(check.left());
    RegisterField right = register.field(check.right());
    boolean time = left.kind() == FieldKind.TIME || left.kind() == FieldKind.DATE;
    return new CheckEntry(
        left.label()
            + (time ? inTime(check.comparison()) : inSize(check.comparison()))
            + right.label(),
        check.otherwise());
  }

  private static String inTime(Comparison comparison) {
    return switch (comparison) {
      case AT_MOST -> "不晚于";
      case LESS -> "早于";
      case AT_LEAST -> "不早于";
      case MORE -> "晚于";
      case SAME -> "等于";
      case OTHER -> "不同于";
    };
  }

  private static String inSize(Comparison comparison) {
    return switch (comparison) {
      case AT_MOST -> "不大于";
      case LESS -> "小于";
      case AT_LEAST -> "不小于";
      case MORE -> "大于";
      case SAME -> "等于";
      case OTHER -> "不同于";
    };
  }
}
