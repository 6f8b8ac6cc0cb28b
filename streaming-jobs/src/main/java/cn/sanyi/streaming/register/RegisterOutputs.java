package cn.sanyi.streaming.register;

import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * The registers that are declared, and where their records go.
 *
 * @param edition of the declarations: under another one all records are read again
 * @param sinks by register
 * @param refused which records were refused before
 */
public record RegisterOutputs(
    String edition, Map<Register, Sink<RegisterRecord>> sinks, RefusedBefore refused) {
  /** Each register has the sink that is made for it. */
  public static RegisterOutputs of(
      Registers registers, Function<Register, Sink<RegisterRecord>> sink, RefusedBefore refused) {
    Map<Register, Sink<RegisterRecord>> sinks = new LinkedHashMap<>();
    registers.all().forEach(register -> sinks.put(register, sink.apply(register)));
    return new RegisterOutputs(registers.edition(), sinks, refused);
  }

  /** The registers, in order. */
  public List<Register> registers() {
    return List.copyOf(sinks.keySet());
  }
}
