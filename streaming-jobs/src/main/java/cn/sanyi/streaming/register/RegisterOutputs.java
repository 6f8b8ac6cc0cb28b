package cn.sanyi.streaming.register;

import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.flink.api.connector.sink2.Sink;

/**
 * The registers that are declared, and where their records go.
 *
 * @param sinks by register
 */
public record RegisterOutputs(Map<Register, Sink<RegisterRecord>> sinks) {
  /** Each register has the sink that is made for it. */
  public static RegisterOutputs of(
      List<Register> registers, Function<Register, Sink<RegisterRecord>> sink) {
    Map<Register, Sink<RegisterRecord>> sinks = new LinkedHashMap<>();
    registers.forEach(register -> sinks.put(register, sink.apply(register)));
    return new RegisterOutputs(sinks);
  }

  /** The registers, in order. */
  public List<Register> registers() {
    return List.copyOf(sinks.keySet());
  }
}
