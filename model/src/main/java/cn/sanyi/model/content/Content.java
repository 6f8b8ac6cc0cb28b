package cn.sanyi.model.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a record says, whatever its class, its components and its schema are called and in whatever
 * order they stand: fields by number. It decides which of two contents prevails and whether one was
 * sent before, so it stays as it is:
 *
 * <ul>
 *   <li>a number keeps its meaning for ever, and that of a field that is gone is not given again;
 *   <li>a new field takes the next number and is left out where it says what was meant before there
 *       was one (null, no elements, false), so that it changes nothing of what is known already;
 *   <li>constants of enums are written by name, which is their word on the wire and in the
 *       warehouse too, and never changes.
 * </ul>
 */
public final class Content implements Comparable<Content> {
  private final String text;
  private final int highest;

  private Content(String text, int highest) {
    this.text = text;
    this.highest = highest;
  }

  /** Nothing said yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** The highest number of a field that says something, 0 for none. */
  public int highest() {
    return highest;
  }

  /** One text for one content: {@code number=length:value;} for each field, by number. */
  public String text() {
    return text;
  }

  /** An order of no meaning, the same in every process. */
  @Override
  public int compareTo(Content other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && text.equals(content.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Takes the fields in ascending order of their numbers; null says nothing. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder(256);
    private int highest;

    private Builder() {}

    /** A text, told apart from none even where it is empty. */
    public Builder text(int number, @Nullable String value) {
      if (number <= highest) {
        throw new IllegalArgumentException("field " + number + " after " + highest);
      }
      if (value != null) {
        text.append(number)
            .append('=')
            .append(value.length())
            .append(':')
            .append(value)
            .append(';');
        highest = number;
      }
      return this;
    }

    /** A number without a fraction. */
    public Builder number(int number, @Nullable Number value) {
      return text(number, value == null ? null : Long.toString(value.longValue()));
    }

    /** Yes; no is what nothing said means. */
    public Builder flag(int number, boolean value) {
      return text(number, value ? "true" : null);
    }

    /** Yes, no, or unknown. */
    public Builder answer(int number, @Nullable Boolean value) {
      return text(number, value == null ? null : value ? "true" : "false");
    }

    /** A constant by its name. */
    public Builder symbol(int number, @Nullable Enum<?> value) {
      return text(number, value == null ? null : value.name());
    }

    /** An instant, to the millisecond. */
    public Builder instant(int number, @Nullable Instant value) {
      return text(number, value == null ? null : Long.toString(value.toEpochMilli()));
    }

    /** A date, as ISO 8601 has it. */
    public Builder date(int number, @Nullable LocalDate value) {
      return text(number, value == null ? null : value.toString());
    }

    /** Constants without order. */
    public Builder set(int number, Collection<? extends Enum<?>> values) {
      return texts(number, values.stream().map(Enum::name).distinct().sorted().toList());
    }

    /** Contents in their order. */
    public Builder list(int number, List<Content> values) {
      return texts(number, values.stream().map(Content::text).toList());
    }

    private Builder texts(int number, List<String> values) {
      return text(
          number,
          values.isEmpty()
              ? null
              : values.stream()
                  .map(value -> value.length() + ":" + value)
                  .collect(Collectors.joining()));
    }

    /** What was said. */
    public Content build() {
      return new Content(text.toString(), highest);
    }
  }
}
