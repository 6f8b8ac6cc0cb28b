package cn.sanyi.ingest.mapping;

import cn.sanyi.registers.yaml.Symbols;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Texts by name, single ones over defaults, read as what a catalogue entry needs. */
record Members(Map<String, String> defaults, Map<String, String> single) {
  /** More than any list or limit holds, and far from where dates overflow. */
  private static final int MOST = 9_999;

  String text(String name, String fallback) {
    String text = single.containsKey(name) ? single.get(name) : defaults.get(name);
    return text != null ? text : fallback;
  }

  Integer integer(String name) {
    String text = text(name, null);
    try {
      return text == null ? null : Integer.valueOf(String.valueOf(WholeNumber.plain(text)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("“" + name + "”应为整数，而不是“" + text + "”");
    }
  }

  /** A number of days, visits or materials, or null. */
  Integer count(String name) {
    Integer count = integer(name);
    if (count != null && (count < 0 || count > MOST)) {
      throw new IllegalArgumentException("“%s”应在 0 与 %d 之间，而不是 %d".formatted(name, MOST, count));
    }
    return count;
  }

  Boolean flag(String name, Boolean fallback) {
    String text = text(name, null);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("“" + name + "”应为 true 或 false，而不是“" + text + "”");
    }
    return text == null ? fallback : Boolean.valueOf(text);
  }

  <E extends Enum<E>> E symbol(String name, Class<E> type, E fallback) {
    String text = text(name, null);
    return text == null ? fallback : Symbols.parse(type, text);
  }

  /** The version of an entry, 1 where none is named. */
  int version() {
    Integer version = integer("version");
    return version == null ? 1 : version;
  }

  /** Members of an enum, separated by commas. */
  <E extends Enum<E>> Set<E> symbols(String name, Class<E> type) {
    Set<E> symbols = EnumSet.noneOf(type);
    String text = text(name, "");
    for (String symbol : text.split("[,，、\\s]+")) {
      if (!symbol.isEmpty()) {
        symbols.add(Symbols.parse(type, symbol));
      }
    }
    return symbols;
  }

  LocalDate date(String name, LocalDate fallback) {
    String text = text(name, null);
    try {
      return text == null ? fallback : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("“" + name + "”应为 2019-01-31 这样的日期，而不是“" + text + "”");
    }
  }

  /** The first day on which an entry no longer holds, or null; later than the one from which. */
  LocalDate validTo(LocalDate validFrom) {
    LocalDate validTo = date("validTo", null);
    if (validTo != null && !validTo.isAfter(validFrom)) {
      throw new IllegalArgumentException(
          "“validTo”（%s）应晚于“validFrom”（%s）：它是失效的第一天".formatted(validTo, validFrom));
    }
    return validTo;
  }

  /** The first day on which an entry holds. */
  LocalDate validFrom() {
    return date("validFrom", LocalDate.of(1900, 1, 1));
  }
}
