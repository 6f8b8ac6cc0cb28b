package cn.sanyi.reporting.register;

import cn.sanyi.model.card.Level;
import cn.sanyi.reporting.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record in full.
 *
 * @param asOf as of when its clock is read
 * @param register what its register says
 * @param source the system that keeps it
 * @param key names it within its source
 * @param deleted whether its source took it back: then values are the last that it had
 * @param values by name of the field; all fields of the declaration, in their order
 * @param clock what its clock says; null where its register has none, or it was taken back
 * @param cards that it has been given by now, taken-back ones too, mildest first; caseId names the
 *     record, as register:source:key
 * @param upcoming that it will be given if nothing happens, the next first
 * @param revisions the latest first
 * @param further whether there are earlier ones that are not listed
 */
record RecordAnswer(
    Instant asOf,
    RegisterEntry register,
    String source,
    String key,
    boolean deleted,
    Map<String, FieldValue> values,
    @Nullable ClockAnswer clock,
    List<Alert> cards,
    List<Upcoming> upcoming,
    List<Revision> revisions,
    boolean further) {

  /**
   * A card that is to come.
   *
   * @param level WARNING, YELLOW or RED
   * @param levelName the same in Chinese
   * @param firesAt when
   */
  record Upcoming(Level level, String levelName, Instant firesAt) {}
}
