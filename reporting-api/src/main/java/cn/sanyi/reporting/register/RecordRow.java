package cn.sanyi.reporting.register;

import cn.sanyi.model.card.Level;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list.
 *
 * @param source the system that keeps it
 * @param key names it within its source
 * @param revision that stands
 * @param recordedAt when its source wrote that down, or null where it does not say
 * @param values by name of the field; all fields of the declaration, in their order
 * @param clock what its clock says; null where the register has none
 * @param level its severest card by now; null where it has been given none
 * @param levelName the same in Chinese
 */
record RecordRow(
    String source,
    String key,
    long revision,
    @Nullable Instant recordedAt,
    Map<String, FieldValue> values,
    @Nullable ClockAnswer clock,
    @Nullable Level level,
    @Nullable String levelName) {}
