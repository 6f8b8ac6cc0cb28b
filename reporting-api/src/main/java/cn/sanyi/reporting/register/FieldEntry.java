package cn.sanyi.reporting.register;

import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Points;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a register in the dictionary.
 *
 * @param name names it in answers
 * @param label in Chinese
 * @param kind what it holds
 * @param kindName the same in Chinese
 * @param measure unit of measure, or null
 * @param codes the values that it may have; empty where any will do
 * @param points to what it points, or null
 * @param pointsName the same in Chinese, or null
 * @param masked whether answers say only that there is a value
 * @param required whether every record has it
 * @param role its part in the register, or null
 * @param roleName the same in Chinese, or null
 */
record FieldEntry(
    String name,
    String label,
    FieldKind kind,
    String kindName,
    @Nullable String measure,
    List<CodeEntry> codes,
    @Nullable Points points,
    @Nullable String pointsName,
    boolean masked,
    boolean required,
    @Nullable FieldRole role,
    @Nullable String roleName) {

  static FieldEntry of(Register register, RegisterField field) {
    FieldRole role = FieldRole.of(register, field);
    return new FieldEntry(
        field.name(),
        field.label(),
        field.kind(),
        field.kind().label(),
        field.measure(),
        field.codes().entrySet().stream()
            .map(code -> new CodeEntry(code.getKey(), code.getValue()))
            .toList(),
        field.points(),
        name(field.points()),
        field.masked(),
        field.required(),
        role,
        role == null ? null : role.label());
  }

  private static @Nullable String name(@Nullable Points points) {
    return points == null
        ? null
        : switch (points) {
          case CASE -> "办件";
          case ITEM -> "事项";
          case ORGANISATION -> "机构";
        };
  }

  /**
   * A value that a field may have.
   *
   * @param code as it is kept
   * @param name in Chinese
   */
  record CodeEntry(String code, String name) {}
}
