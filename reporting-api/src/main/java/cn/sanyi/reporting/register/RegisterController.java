package cn.sanyi.reporting.register;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.reporting.answer.Paging;
import cn.sanyi.reporting.directory.Items;
import cn.sanyi.reporting.directory.Units;
import cn.sanyi.reporting.period.AsOf;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.shared.SharedAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dictionary of registers, and the records that stand in one. */
@RestController
@Tag(name = "台账")
class RegisterController {
  private final Calendars calendars = Calendars.standard();
  private final Registers registers;
  private final Records records;
  private final RecordCards cards;
  private final Units units;
  private final Items items;
  private final AsOf asOf;

  RegisterController(
      Registers registers,
      Records records,
      RecordCards cards,
      Units units,
      Items items,
      AsOf asOf) {
    this.registers = registers;
    this.records = records;
    this.cards = cards;
    this.units = units;
    this.items = items;
    this.asOf = asOf;
  }

  @SharedAnswer
  @GetMapping("/v1/registers")
  @Operation(summary = "台账目录：每种台账的口径，和统计期内有多少条", description = "口径即声明文件所写：字段、字段间的关系、怎样计时")
  RegisterList registers(@RequestParam(defaultValue = "all") Period period) {
    Instant at = asOf.of(Period.ALL);
    return new RegisterList(
        period.name(),
        at,
        registers.all().stream().map(register -> entry(register, period, at)).toList());
  }

  @SharedAnswer
  @GetMapping("/v1/registers/{register}/records")
  @Operation(
      summary = "一种台账的记录，现行版本，新的在前",
      description =
          "统计期按台账的归期时间算；计时按 asOf 判断。field 与 value 一起写，按编码或是否类字段筛选；"
              + "clock=running|overdue|on_time|late|ended|none；open=true|false，未办结或已办结；"
              + "level=WARNING|YELLOW|RED，按已发的最重的牌")
  RecordPage records(
      @PathVariable("register") @Parameter(description = "台账代码，见 /v1/registers") String code,
      @RequestParam(defaultValue = "all") Period period,
      @RequestParam(required = false) String unit,
      @RequestParam(required = false) String field,
      @RequestParam(required = false) String value,
      @RequestParam(required = false) ClockState clock,
      @RequestParam(required = false) Boolean open,
      @RequestParam(required = false) Level level,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    Paging paging = Paging.of(page, size);
    Register register = require(registers, code);
    RecordFilter filter = RecordFilter.of(register, unit, field, value, clock, open, level);
    Instant at = asOf.of(Period.ALL);
    String missing = records.missing(register);
    List<RegisterRecord> listed =
        missing == null ? records.page(register, period, at, filter, paging) : List.of();
    RecordTotal total =
        missing == null ? records.total(register, period, at, filter) : RecordTotal.UNKNOWN;
    Map<String, Level> severest =
        missing == null ? cards.severest(register, period, at, filter, paging) : Map.of();
    FieldValues values = FieldValues.of(register, listed, units, items, at);
    return new RecordPage(
        period.name(),
        at,
        missing,
        RegisterEntry.of(register, total, missing),
        page,
        size,
        total.records(),
        listed.stream()
            .map(record -> row(register, record, values, severest.get(record.digest()), at))
            .toList());
  }

  private RecordRow row(
      Register register,
      RegisterRecord record,
      FieldValues values,
      @Nullable Level severest,
      Instant at) {
    return new RecordRow(
        record.source(),
        record.key(),
        record.revision(),
        record.recordedAt(),
        values.of(record),
        ClockAnswer.of(register, record, calendars, at),
        severest,
        severest == null ? null : severest.chinese());
  }

  @SharedAnswer
  @GetMapping("/v1/registers/cards")
  @Operation(summary = "各台账未消除的牌：在办而已发牌的记录，各按最重的一张计", description = "台账的牌不计入季度考核，也不在 /v1/alerts 里")
  RegisterCards cards(@RequestParam(defaultValue = "all") Period period) {
    Instant at = asOf.of(Period.ALL);
    return new RegisterCards(
        period.name(),
        at,
        registers.all().stream()
            .filter(register -> register.clock() != null)
            .map(register -> count(register, period, at))
            .toList());
  }

  private RegisterCardCount count(Register register, Period period, Instant at) {
    String missing = records.missing(register);
    Map<Level, Long> open = missing == null ? cards.open(register, period, at) : Map.of();
    return new RegisterCardCount(
        register.code(),
        register.name(),
        missing,
        Arrays.stream(Level.values())
            .map(
                level ->
                    new OpenCards(
                        level,
                        level.chinese(),
                        missing == null ? open.getOrDefault(level, 0L) : null))
            .toList());
  }

  /** The register of that code; 404 where there is none. */
  static Register require(Registers registers, String code) {
    Register register = registers.get(code);
    if (register == null) {
      throw Problem.notFound(
          registers.all().stream()
              .map(one -> one.code() + "（" + one.name() + "）")
              .collect(Collectors.joining("、", "没有台账“" + code + "”；现有：", "")));
    }
    return register;
  }

  private RegisterEntry entry(Register register, Period period, Instant at) {
    String missing = records.missing(register);
    return RegisterEntry.of(
        register,
        missing == null
            ? records.total(register, period, at, RecordFilter.NONE)
            : RecordTotal.UNKNOWN,
        missing);
  }

  /**
   * Registers.
   *
   * @param period the period asked for
   * @param asOf as of when
   * @param items by code
   */
  record RegisterList(String period, Instant asOf, List<RegisterEntry> items) {}

  /**
   * Cards of records.
   *
   * @param period in which the records count
   * @param asOf as of when
   * @param items registers with a clock, by code
   */
  record RegisterCards(String period, Instant asOf, List<RegisterCardCount> items) {}

  /**
   * Open records of a register that were given a card.
   *
   * @param register code of the register
   * @param registerName the same in Chinese
   * @param noData why there are no numbers; null where there are
   * @param levels each level, mildest first
   */
  record RegisterCardCount(
      String register, String registerName, @Nullable String noData, List<OpenCards> levels) {}

  /**
   * Records of a level.
   *
   * @param level of their severest card
   * @param levelName the same in Chinese
   * @param records how many; null where nobody can tell
   */
  record OpenCards(Level level, String levelName, @Nullable Long records) {}

  /**
   * A page of records.
   *
   * @param period the period asked for
   * @param asOf as of when clocks are read
   * @param noData why there is no list; null where there is one
   * @param register what their register says
   * @param page from 0
   * @param size rows of a page
   * @param total records on all pages; null where nobody can tell
   * @param items the last first
   */
  record RecordPage(
      String period,
      Instant asOf,
      @Nullable String noData,
      RegisterEntry register,
      int page,
      int size,
      @Nullable Long total,
      List<RecordRow> items) {}
}
