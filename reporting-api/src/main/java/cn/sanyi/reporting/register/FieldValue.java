package cn.sanyi.reporting.register;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a record holds.
 *
 * @param value in the JSON type of the field's kind; null where there is none, and where it is not
 *     shown
 * @param display the same as officials read it; null where there is no value
 */
record FieldValue(
    @Schema(types = {"string", "number", "boolean", "null"}) @Nullable Object value,
    @Nullable String display) {
  /** No value: neither zero nor no. */
  static final FieldValue NONE = new FieldValue(null, null);

  /** There is a value, and it is nobody's business which. */
  static final FieldValue HIDDEN = new FieldValue(null, "已隐藏");

  /** What is kept is not in the form of the kind that the field is declared to be now. */
  static final FieldValue UNREADABLE = new FieldValue(null, "与现行口径不符");
}
