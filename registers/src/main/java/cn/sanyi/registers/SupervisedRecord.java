package cn.sanyi.registers;

import cn.sanyi.model.event.Operation;
import cn.sanyi.model.fold.CaseState;
import cn.sanyi.model.fold.Course;
import cn.sanyi.model.fold.DueDates;
import cn.sanyi.model.fold.Elapsed;
import cn.sanyi.model.fold.Finding;
import cn.sanyi.model.fold.Handling;
import cn.sanyi.model.fold.Limits;
import cn.sanyi.model.fold.StepWatch;
import cn.sanyi.model.fold.Supervised;
import cn.sanyi.model.fold.Supervision;
import cn.sanyi.model.fold.Trail;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record with a clock as the rules of cards see it: when its clock began, who answers for it, by
 * when, and when it ended. Nobody confirms misconduct of it, and no answer to its cards is asked.
 *
 * @param register its register
 * @param record the revision
 * @param clock what its clock says
 */
public record SupervisedRecord(Register register, RegisterRecord record, ClockReading clock)
    implements Supervised {

  private static final Trail NO_TRAIL = new Trail(null, null, 0, 0);

  @Override
  public String id() {
    return id(register.code(), record.source(), record.key());
  }

  /** Names a record among all that are supervised. */
  public static String id(String register, String source, String key) {
    return register + ":" + source + ":" + key;
  }

  @Override
  public Handling handling() {
    return new Handling(item(), null, unit(), null, null, null);
  }

  @Override
  public Course course() {
    Instant endedAt = clock.endedAt();
    CaseState state =
        record.operation() == Operation.DELETE
            ? CaseState.DELETED
            : endedAt == null ? CaseState.ACCEPTED : CaseState.CLOSED;
    return new Course(state, null, null, began(), null, endedAt, endedAt, null);
  }

  @Override
  public Trail trail() {
    return NO_TRAIL;
  }

  @Override
  public Limits limits() {
    return new Limits(clock.limitDays(), null, null);
  }

  @Override
  public DueDates due() {
    return new DueDates(clock.dueAt(), clock.dueAt(), null, null);
  }

  @Override
  public Elapsed elapsed() {
    return new Elapsed(null, 0, 0, clock.netDays(), clock.onTime());
  }

  @Override
  public StepWatch step() {
    return StepWatch.NONE;
  }

  @Override
  public Supervision supervision() {
    return Supervision.NONE;
  }

  @Override
  public Set<Finding> findings() {
    return Set.of();
  }

  /** The organisation that answers for it, or null. */
  private @Nullable String unit() {
    String field = register.roles().unit();
    return field == null ? null : record.values().get(field);
  }

  /** The first item that it points to, or null. */
  private @Nullable String item() {
    return register.fields().stream()
        .filter(field -> field.points() == Points.ITEM)
        .map(field -> record.values().get(field.name()))
        .filter(code -> code != null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Instant began() {
    RegisterClock ofRegister = register.clock();
    String text = ofRegister == null ? null : record.values().get(ofRegister.from());
    return text == null ? null : (Instant) FieldKind.TIME.value(text);
  }
}
