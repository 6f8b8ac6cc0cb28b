package cn.sanyi.reporting.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a record.
 *
 * @param revision its number, as its source or the inside counts
 * @param stands whether the record is as this revision says
 * @param deleted whether it takes the record back
 * @param recordedAt when its source wrote it down, or null where it does not say
 * @param changes what it says otherwise than the one before it; all that it says where there is
 *     none
 */
record Revision(
    long revision,
    boolean stands,
    boolean deleted,
    @Nullable Instant recordedAt,
    List<Change> changes) {

  /**
   * What a field said before, and says since.
   *
   * @param field its name
   * @param label the same in Chinese
   * @param before what it held before
   * @param after what it holds since
   */
  record Change(String field, String label, FieldValue before, FieldValue after) {}
}
