package cn.sanyi.streaming.register;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.ClockReading;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.SupervisedRecord;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.streaming.catalogue.RecordTypes;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.pace.Changes;
import cn.sanyi.warehouse.row.RecordCard;
import cn.sanyi.wire.RegisterCodec;
import cn.sanyi.wire.WireException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Gives each record to its register; what is none of the declared ones, or does not say what its
 * declaration asks for, is refused: whoever wrote it may have known another declaration. What was
 * refused under an earlier edition and is taken now is no longer in quarantine.
 */
public final class RegisterRows extends ProcessFunction<Arrived, Quarantined> {
  private static final long serialVersionUID = 1;

  /** By code; tags are alike where their names are. */
  private final Map<String, Register> registers = new HashMap<>();

  private final RefusedBefore refusedBefore;
  private transient Set<String> refusedPlaces;
  private transient CardJudge judge;
  private transient Calendars calendars;

  /**
   * @param registers those that are declared
   * @param refusedBefore asked once
   */
  public RegisterRows(List<Register> registers, RefusedBefore refusedBefore) {
    this.refusedBefore = refusedBefore;
    registers.forEach(register -> this.registers.put(register.code(), register));
  }

  /** Cards of records with a clock. */
  public static final OutputTag<RecordCard> CARDS =
      new OutputTag<>("record cards", RecordTypes.of(RecordCard.class));

  /** The records of a register. */
  public static OutputTag<RegisterRecord> tag(Register register) {
    return tag(register.code());
  }

  private static OutputTag<RegisterRecord> tag(String code) {
    return new OutputTag<>("register " + code, RecordTypes.of(RegisterRecord.class));
  }

  @Override
  public void open(OpenContext context) {
    refusedPlaces = new HashSet<>(refusedBefore.places());
    judge = CardJudge.ofRecords();
    calendars = Calendars.standard();
  }

  @Override
  public void processElement(Arrived arrived, Context context, Collector<Quarantined> refused) {
    Changes.happened();
    Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
    try {
      RegisterRecord record = RegisterCodec.decode(arrived.bytes());
      String problem = problem(record);
      if (problem == null) {
        context.output(tag(record.register()), record);
        cards(record).forEach(card -> context.output(CARDS, card));
        if (!refusedPlaces.isEmpty() && refusedPlaces.remove(arrived.place())) {
          refused.collect(arrived.resolved(now));
        }
      } else {
        refused.collect(arrived.refused(now, problem));
      }
    } catch (WireException e) {
      refused.collect(arrived.refused(now));
    }
  }

  /** All that this revision will ever warrant; nothing where no clock runs in its register. */
  private List<RecordCard> cards(RegisterRecord record) {
    Register register = registers.get(record.register());
    if (register.clock() == null) {
      return List.of();
    }
    ClockReading clock = ClockReading.of(register, record, calendars);
    List<Card> warranted = judge.schedule(new SupervisedRecord(register, record, clock)).cards();
    return RecordCard.of(record, warranted, clock.endedAt());
  }

  private String problem(RegisterRecord record) {
    Register register = registers.get(record.register());
    if (register == null) {
      return "没有声明台账“" + record.register() + "”；请在定义文件夹的 registers 中声明它并重启服务，此后自动收下";
    }
    String problem = register.problem(record);
    return problem == null
        ? null
        : problem + "：与台账声明（" + register.file() + "）不符；请核对声明，改好并重启服务后自动收下，或由来源系统更正后重新送来";
  }
}
