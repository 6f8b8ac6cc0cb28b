package cn.sanyi.streaming.register;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.rules.card.CardRules;
import cn.sanyi.warehouse.row.RecordCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * The registers that are declared, and where their records go.
 *
 * @param edition of the declarations, the rules of cards and the calendar: under another one all
 *     records are read again
 * @param sinks by register
 * @param cards cards of records with a clock
 * @param refused which records were refused before
 */
public record RegisterOutputs(
    String edition,
    Map<Register, Sink<RegisterRecord>> sinks,
    Sink<RecordCard> cards,
    RefusedBefore refused) {
  private static final int SHOWN_OF_HASH = 8;

  /** Each register has the sink that is made for it. */
  public static RegisterOutputs of(
      Registers registers,
      Function<Register, Sink<RegisterRecord>> sink,
      Sink<RecordCard> cards,
      RefusedBefore refused) {
    Map<Register, Sink<RegisterRecord>> sinks = new LinkedHashMap<>();
    registers.all().forEach(register -> sinks.put(register, sink.apply(register)));
    return new RegisterOutputs(edition(registers), sinks, cards, refused);
  }

  private static String edition(Registers registers) {
    return String.join(
        "-",
        registers.edition(),
        CardRules.ofRecords().hash().substring(0, SHOWN_OF_HASH),
        Calendars.standard().latest().version());
  }

  /** The registers, in order. */
  public List<Register> registers() {
    return List.copyOf(sinks.keySet());
  }
}
