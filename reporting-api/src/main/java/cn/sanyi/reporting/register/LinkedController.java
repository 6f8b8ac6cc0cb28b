package cn.sanyi.reporting.register;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.period.Period;
import cn.sanyi.registers.Points;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What registers say of a case. */
@RestController
@Tag(name = "办件")
class LinkedController {
  /** Of one register; a case that is linked to more is a mistake of the mapping. */
  private static final int MOST = 50;

  private final Calendars calendars = Calendars.standard();
  private final Registers registers;
  private final Records records;
  private final Units units;
  private final Items items;
  private final AsOf asOf;

  LinkedController(Registers registers, Records records, Units units, Items items, AsOf asOf) {
    this.registers = registers;
    this.records = records;
    this.units = units;
    this.items = items;
    this.asOf = asOf;
  }

  @GetMapping("/v1/registers/linked")
  @Operation(summary = "与一个办件关联的台账记录，现行版本", description = "每种台账至多 50 条，新的在前")
  LinkedRecords linked(@RequestParam("case") @Parameter(description = "命名空间:办件编号") String caseId) {
    Instant at = asOf.of(Period.ALL);
    List<LinkedRecord> linked = new ArrayList<>();
    for (Register register : registers.all()) {
      RegisterField field = linking(register);
      if (field != null && records.missing(register) == null) {
        List<RegisterRecord> found = records.linked(register, field, caseId, MOST);
        FieldValues values = FieldValues.of(register, found, units, items, at);
        found.forEach(record -> linked.add(linked(register, record, values, at)));
      }
    }
    return new LinkedRecords(caseId, at, linked);
  }

  private static @Nullable RegisterField linking(Register register) {
    return register.fields().stream()
        .filter(field -> field.points() == Points.CASE && !field.masked())
        .findFirst()
        .orElse(null);
  }

  private LinkedRecord linked(
      Register register, RegisterRecord record, FieldValues values, Instant at) {
    Map<String, FieldValue> shown = values.of(record);
    String says =
        register.fields().stream()
            .filter(field -> !field.codes().isEmpty())
            .map(field -> shown.get(field.name()).display())
            .filter(word -> word != null)
            .findFirst()
            .orElse(null);
    return new LinkedRecord(
        register.code(),
        register.name(),
        record.source(),
        record.key(),
        shown.get(register.roles().counts()).display(),
        says,
        ClockAnswer.of(register, record, calendars, at));
  }

  /**
   * Records that point to a case.
   *
   * @param caseId the case asked for
   * @param asOf as of when clocks are read
   * @param items by register, the last first
   */
  record LinkedRecords(String caseId, Instant asOf, List<LinkedRecord> items) {}

  /**
   * A record that points to a case.
   *
   * @param register code of its register
   * @param registerName the same in Chinese
   * @param source the system that keeps it
   * @param key names it within its source
   * @param at the time by which it counts, as officials read it
   * @param says the first coded field that has a value, in Chinese; null where none has
   * @param clock what its clock says; null where its register has none
   */
  record LinkedRecord(
      String register,
      String registerName,
      String source,
      String key,
      @Nullable String at,
      @Nullable String says,
      @Nullable ClockAnswer clock) {}
}
