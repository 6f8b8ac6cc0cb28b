package cn.sanyi.registers.yaml;

import cn.sanyi.model.text.Printable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads members of enums from texts. */
public final class Symbols {
  private Symbols() {}

  /**
   * The member of that name, in any case.
   *
   * @throws IllegalArgumentException with a Chinese sentence that names the allowed ones
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String text) {
    String wanted = text.toUpperCase(Locale.ROOT);
    for (E member : type.getEnumConstants()) {
      if (member.name().equals(wanted)) {
        return member;
      }
    }
    throw new IllegalArgumentException("不认识的取值“" + Printable.brief(text) + "”；可用：" + names(type));
  }

  public static String names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
  }
}
