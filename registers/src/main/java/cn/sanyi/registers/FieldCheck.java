package cn.sanyi.registers;

import java.io.Serializable;
import java.util.Map;

/**
 * What must hold between two fields of a record. Where one of them has no value it holds.
 *
 * @param left name of a field
 * @param comparison how they must compare
 * @param right name of a field of the same kind
 * @param otherwise Chinese: what is wrong where it does not hold
 */
public record FieldCheck(String left, Comparison comparison, String right, String otherwise)
    implements Serializable {

  /** How two values compare. */
  public enum Comparison {
    /** {@code <=}. */
    AT_MOST,
    /** {@code <}. */
    LESS,
    /** {@code >=}. */
    AT_LEAST,
    /** {@code >}. */
    MORE,
    /** {@code =}. */
    SAME,
    /** {@code !=}. */
    OTHER;

    boolean holds(int order) {
      return switch (this) {
        case AT_MOST -> order <= 0;
        case LESS -> order < 0;
        case AT_LEAST -> order >= 0;
        case MORE -> order > 0;
        case SAME -> order == 0;
        case OTHER -> order != 0;
      };
    }
  }

  @SuppressWarnings("unchecked") // both are of the field's kind, and a kind is of one class
  boolean holds(FieldKind kind, Map<String, String> values) {
    String one = values.get(left);
    String other = values.get(right);
    if (one == null || other == null) {
      return true;
    }
    Comparable<Object> value = (Comparable<Object>) kind.value(one);
    return comparison.holds(value.compareTo(kind.value(other)));
  }
}
