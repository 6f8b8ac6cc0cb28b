package cn.sanyi.reporting.register;

import cn.sanyi.registers.Register;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register in the dictionary: what its declaration says, and how much there is of it.
 *
 * @param code names it in addresses
 * @param name its name in Chinese
 * @param system the system that keeps it
 * @param clauses clauses of the plan that it serves
 * @param file name of the file where it is declared
 * @param eventType type of its CloudEvents
 * @param fields in the order in which they are shown
 * @param checks what holds between the fields of every record
 * @param clock what makes the clock of its records run, in a sentence; null where they have none
 * @param records how many stand that count in the period; null where nobody can tell
 * @param earliest when the first of them counts; null where there is none
 * @param latest when the last of them counts; null where there is none
 * @param noData why there is no number; null where there is one
 */
record RegisterEntry(
    String code,
    String name,
    String system,
    List<String> clauses,
    String file,
    String eventType,
    List<FieldEntry> fields,
    List<CheckEntry> checks,
    @Nullable String clock,
    @Nullable Long records,
    @Nullable Instant earliest,
    @Nullable Instant latest,
    @Nullable String noData) {

  static RegisterEntry of(Register register, RecordTotal total, @Nullable String noData) {
    return new RegisterEntry(
        register.code(),
        register.name(),
        register.system(),
        register.clauses(),
        Path.of(register.file()).getFileName().toString(),
        register.eventType(),
        register.fields().stream().map(field -> FieldEntry.of(register, field)).toList(),
        register.checks().stream().map(check -> CheckEntry.of(register, check)).toList(),
        ClockWords.of(register),
        total.records(),
        total.earliest(),
        total.latest(),
        noData);
  }
}
