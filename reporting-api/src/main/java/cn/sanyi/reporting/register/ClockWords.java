package cn.sanyi.reporting.register;

import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterClock;
import cn.sanyi.registers.RegisterField;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A register's clock as its declaration says it, in a Chinese sentence. */
final class ClockWords {
  private final Register register;

  private ClockWords(Register register) {
    this.register = register;
  }

  /** Null where the register has no clock. */
  static @Nullable String of(Register register) {
    return register.clock() == null ? null : new ClockWords(register).say(register.clock());
  }

  private String say(RegisterClock clock) {
    StringBuilder words = new StringBuilder();
    clock.when().forEach((field, values) -> words.append(when(field, values)));
    words.append("从").append(label(clock.from())).append("起计时；");
    words.append(limit(clock));
    words.append(
        clock.ends().stream().map(this::label).collect(Collectors.joining("或", "到", "为止")));
    clock
        .stops()
        .forEach(
            stop ->
                words
                    .append("；")
                    .append(label(stop.from()))
                    .append("至")
                    .append(label(stop.until()))
                    .append("之间停表"));
    if (clock.reopens() != null) {
      words.append("；").append(label(clock.reopens())).append("以后接着计时");
    }
    return words.append("。").toString();
  }

  private String limit(RegisterClock clock) {
    StringBuilder words = new StringBuilder();
    if (clock.limit() != null) {
      words.append("时限按").append(label(clock.limit()));
      if (clock.usual() != null) {
        words.append("，没有写明的按 ").append(clock.usual()).append(" 个工作日");
      }
    } else if (clock.usual() != null) {
      words.append("时限 ").append(clock.usual()).append(" 个工作日");
    } else {
      return "没有时限；";
    }
    if (clock.extension() != null) {
      words.append("，加").append(label(clock.extension()));
    }
    return words.append("；").toString();
  }

  private String when(String name, Set<String> values) {
    RegisterField field = register.field(name);
    Map<String, String> codes = field == null ? Map.of() : field.codes();
    return values.stream()
        .sorted()
        .map(value -> codes.getOrDefault(value, value))
        .collect(Collectors.joining("、", label(name) + "为", "的，"));
  }

  private String label(String name) {
    RegisterField field = register.field(name);
    return "“" + (field == null ? name : field.label()) + "”";
  }
}
