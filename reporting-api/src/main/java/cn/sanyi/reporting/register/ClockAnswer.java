package cn.sanyi.reporting.register;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.registers.ClockReading;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a record's clock says.
 *
 * @param state how it stands
 * @param stateName the same in Chinese
 * @param limitDays working days granted, extensions included; null where no limit is known
 * @param dueAt from this instant on it is overdue; null where there is no limit, or the clock
 *     stands
 * @param endedAt when it ended; null while it runs
 * @param netDays working days that it took, without those in which it stood; null while it runs
 */
record ClockAnswer(
    ClockState state,
    String stateName,
    @Nullable Integer limitDays,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    @Nullable Integer netDays) {

  /** Of a record; null where its register declares no clock. */
  static @Nullable ClockAnswer of(
      Register register, RegisterRecord record, Calendars calendars, Instant asOf) {
    if (register.clock() == null) {
      return null;
    }
    ClockReading clock = ClockReading.of(register, record, calendars);
    ClockState state = ClockState.of(clock, asOf);
    return new ClockAnswer(
        state, state.label(), clock.limitDays(), clock.dueAt(), clock.endedAt(), clock.netDays());
  }
}
