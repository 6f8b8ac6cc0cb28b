package cn.sanyi.warehouse.row;

import java.util.Set;

/** How values of the model are written into columns. */
final class Values {
  /** Nearly every case has no finding: nothing is made for it. */
  private static final String[] NONE = {};

  private Values() {}

  /** Sorted, so that the same set is the same row. */
  static String[] names(Set<? extends Enum<?>> values) {
    return values.isEmpty()
        ? NONE
        : values.stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
