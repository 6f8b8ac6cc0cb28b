package cn.sanyi.reporting.register;

import cn.sanyi.model.card.Level;
import cn.sanyi.registers.FieldKind;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterField;
import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.warehouse.row.StandingRecords;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a register are asked for, beside when they count.
 *
 * @param condition SQL that begins with AND, or nothing
 * @param parameters of it, in order
 * @param columns that it reads
 */
record RecordFilter(String condition, List<Object> parameters, List<String> columns) {
  /** All of them. */
  static final RecordFilter NONE = new RecordFilter("", List.of(), List.of());

  private static final Set<FieldKind> COMPARED = Set.of(FieldKind.CODE, FieldKind.FLAG);

  /**
   * Reads what somebody asks.
   *
   * @param open whether its clock has not ended yet; null where either will do
   * @param level of the severest card that a record has been given by now
   * @throws Problem 400 where the register has no such field, unit or clock
   */
  static RecordFilter of(
      Register register,
      @Nullable String unit,
      @Nullable String field,
      @Nullable String value,
      @Nullable ClockState clock,
      @Nullable Boolean open,
      @Nullable Level level) {
    if ((field == null) != (value == null)) {
      throw Problem.badRequest("参数 field 和 value 要一起写：哪个字段，等于什么");
    }
    RecordFilter filter = NONE;
    if (unit != null) {
      filter = filter.and(unitOf(register), unit);
    }
    if (field != null && value != null) {
      RegisterField asked = field(register, field);
      String problem = asked.problem(value);
      if (problem != null) {
        throw Problem.badRequest(problem);
      }
      filter = filter.and(asked, asked.kind().value(value));
    }
    if (clock == null && open == null && level == null) {
      return filter;
    } else if (register.clock() == null) {
      throw Problem.badRequest("台账“" + register.name() + "”不计时，也就不发牌：请去掉参数 clock、open 和 level");
    }
    if (clock != null) {
      filter =
          filter.and(
              clock.condition(),
              List.of(),
              List.of("clock_due_at", "clock_ended_at", "clock_on_time"));
    }
    if (open != null) {
      String ended = open ? "clock_ended_at IS NULL" : "clock_ended_at IS NOT NULL";
      filter = filter.and(ended, List.of(), List.of("clock_ended_at"));
    }
    return level == null
        ? filter
        : filter.and(RecordCards.SEVEREST_IS, List.of(register.code(), level.rank()), List.of());
  }

  /** The fields by whose values records may be asked for. */
  static boolean comparable(RegisterField field) {
    return COMPARED.contains(field.kind()) && !field.masked();
  }

  private static RegisterField unitOf(Register register) {
    String unit = register.roles().unit();
    RegisterField field = unit == null ? null : register.field(unit);
    if (field == null) {
      throw Problem.badRequest("台账“" + register.name() + "”没有责任单位：请去掉参数 unit");
    }
    return field;
  }

  private static RegisterField field(Register register, String name) {
    RegisterField field = register.field(name);
    if (field == null || !comparable(field)) {
      throw Problem.badRequest(
          register.fields().stream()
              .filter(RecordFilter::comparable)
              .map(one -> one.name() + "（" + one.label() + "）")
              .collect(Collectors.joining("、", "不能按字段“" + name + "”筛选；可用：", "")));
    }
    return field;
  }

  /** Those of which a field has that value too. */
  RecordFilter and(RegisterField field, Object value) {
    String column = StandingRecords.column(field);
    return and(column + " = ?", List.of(value), List.of(column));
  }

  private RecordFilter and(String further, List<Object> values, List<String> read) {
    return new RecordFilter(
        condition + " AND " + further, joined(parameters, values), joined(columns, read));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
