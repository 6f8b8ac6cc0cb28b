package cn.sanyi.reporting.register;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.period.Period;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.reporting.alert.Alerts;
import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.register.Revision.Change;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One record of a register, as it stands and as it came to that. */
@RestController
@Tag(name = "台账")
class RecordController {
  private final Calendars calendars = Calendars.standard();
  private final Registers registers;
  private final Records records;
  private final RecordCards cards;
  private final Alerts alerts;
  private final Units units;
  private final Items items;
  private final AsOf asOf;

  RecordController(
      Registers registers,
      Records records,
      RecordCards cards,
      Alerts alerts,
      Units units,
      Items items,
      AsOf asOf) {
    this.registers = registers;
    this.records = records;
    this.cards = cards;
    this.alerts = alerts;
    this.units = units;
    this.items = items;
    this.asOf = asOf;
  }

  @GetMapping("/v1/registers/{register}/record")
  @Operation(summary = "一条台账记录：现行内容、计时、历次修订", description = "修订新的在前，至多 100 次")
  RecordAnswer record(
      @PathVariable("register") @Parameter(description = "台账代码，见 /v1/registers") String code,
      @RequestParam @Parameter(description = "来源系统") String source,
      @RequestParam @Parameter(description = "来源系统里的记录编号") String key) {
    Register register = RegisterController.require(registers, code);
    String missing = records.missing(register);
    List<RegisterRecord> found =
        missing == null ? records.revisions(register, source, key) : List.of();
    if (found.isEmpty()) {
      throw Problem.notFound(
          missing == null
              ? "台账“%s”里没有来源“%s”、编号“%s”的记录：请核对".formatted(register.name(), source, key)
              : missing);
    }
    return answer(register, found, asOf.of(Period.ALL));
  }

  private RecordAnswer answer(Register register, List<RegisterRecord> found, Instant at) {
    RegisterRecord latest = found.get(0);
    boolean deleted = deleted(latest);
    RegisterRecord said = found.stream().filter(one -> !deleted(one)).findFirst().orElse(latest);
    FieldValues values = FieldValues.of(register, found, units, items, at);
    CardsOfRecord carded =
        new CardsOfRecord(found, cards.of(register, latest.source(), latest.key()), at);
    return new RecordAnswer(
        at,
        RegisterEntry.of(register, RecordTotal.UNKNOWN, null),
        latest.source(),
        latest.key(),
        deleted,
        values.of(said),
        deleted ? null : ClockAnswer.of(register, said, calendars, at),
        alerts.of(carded.issued(), Period.ALL, at),
        carded.upcoming(),
        revisions(register, found, values),
        found.size() == Records.MOST_REVISIONS);
  }

  private static List<Revision> revisions(
      Register register, List<RegisterRecord> found, FieldValues values) {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      RegisterRecord one = found.get(i);
      RegisterRecord before = i + 1 < found.size() ? found.get(i + 1) : null;
      revisions.add(
          new Revision(
              one.revision(),
              i == 0,
              deleted(one),
              one.recordedAt(),
              deleted(one) ? List.of() : changes(register, before, one, values)));
    }
    return revisions;
  }

  private static List<Change> changes(
      Register register,
      @Nullable RegisterRecord before,
      RegisterRecord after,
      FieldValues values) {
    Map<String, String> was = before == null ? Map.of() : before.values();
    return register.fields().stream()
        .filter(field -> !Objects.equals(was.get(field.name()), after.values().get(field.name())))
        .map(
            field ->
                new Change(
                    field.name(),
                    field.label(),
                    shown(before, field, values),
                    values.of(after, field)))
        .toList();
  }

  private static FieldValue shown(
      @Nullable RegisterRecord record, RegisterField field, FieldValues values) {
    return record == null ? FieldValue.NONE : values.of(record, field);
  }

  static boolean deleted(RegisterRecord record) {
    return record.operation() == cn.sanyi.model.event.Operation.DELETE;
  }
}
