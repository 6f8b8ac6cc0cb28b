package cn.sanyi.registers;

import cn.sanyi.model.content.Content;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names what declarations decide about records: names and words of the screen are none of it. */
final class Edition {
  private static final int BYTES = 8;

  private Edition() {}

  static String of(List<Register> registers) {
    String text =
        Content.builder().list(1, registers.stream().map(Edition::content).toList()).build().text();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Content content(Register register) {
    Content.Builder content =
        Content.builder()
            .text(1, register.code())
            .list(2, register.fields().stream().map(Edition::content).toList())
            .list(3, register.checks().stream().map(Edition::content).toList())
            .text(4, register.roles().counts())
            .text(5, register.roles().unit());
    RegisterClock clock = register.clock();
    return (clock == null ? content : content.list(6, List.of(content(clock)))).build();
  }

  private static Content content(RegisterField field) {
    return Content.builder()
        .text(1, field.name())
        .symbol(2, field.kind())
        .flag(3, field.required())
        .text(4, String.join("\n", field.codes().keySet().stream().sorted().toList()))
        .build();
  }

  private static Content content(FieldCheck check) {
    return Content.builder()
        .text(1, check.left())
        .symbol(2, check.comparison())
        .text(3, check.right())
        .build();
  }

  private static Content content(RegisterClock clock) {
    return Content.builder()
        .list(1, new TreeMap<>(clock.when()).entrySet().stream().map(Edition::content).toList())
        .text(2, clock.from())
        .text(3, clock.limit())
        .number(4, clock.usual())
        .text(5, clock.extension())
        .text(6, String.join("\n", clock.ends()))
        .text(7, clock.reopens())
        .list(8, clock.stops().stream().map(Edition::content).toList())
        .build();
  }

  private static Content content(Map.Entry<String, Set<String>> condition) {
    return Content.builder()
        .text(1, condition.getKey())
        .text(2, String.join("\n", condition.getValue().stream().sorted().toList()))
        .build();
  }

  private static Content content(RegisterClock.Stop stop) {
    return Content.builder().text(1, stop.from()).text(2, stop.until()).build();
  }
}
