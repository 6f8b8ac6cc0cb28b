package cn.sanyi.wire;

import cn.sanyi.model.period.Validity;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.Nullable;

/** Reads and writes the kinds of field that our schemas have; null is the first union branch. */
final class Fields {
  private static final ThreadLocal<KnownTexts> KNOWN = ThreadLocal.withInitial(KnownTexts::new);

  private Fields() {}

  private static void none(Encoder out) throws IOException {
    out.writeIndex(0);
    out.writeNull();
  }

  /** The value is to follow. */
  private static void some(Encoder out) throws IOException {
    out.writeIndex(1);
  }

  private static boolean some(Decoder in) throws IOException {
    return in.readIndex() == 1;
  }

  static void string(Encoder out, @Nullable String value) throws IOException {
    if (value == null) {
      none(out);
    } else {
      some(out);
      out.writeString(value);
    }
  }

  static @Nullable String string(Decoder in) throws IOException {
    return some(in) ? in.readString() : null;
  }

  /** A text of few different ones, such as a code; not for what names one case or one person. */
  static @Nullable String code(Decoder in) throws IOException {
    return some(in) ? known(in) : null;
  }

  /** As {@link #code}, where null cannot be. */
  static String known(Decoder in) throws IOException {
    return KNOWN.get().next(in);
  }

  static void instant(Encoder out, @Nullable Instant value) throws IOException {
    if (value == null) {
      none(out);
    } else {
      some(out);
      out.writeLong(value.toEpochMilli());
    }
  }

  static @Nullable Instant instant(Decoder in) throws IOException {
    return some(in) ? Instant.ofEpochMilli(in.readLong()) : null;
  }

  static void date(Encoder out, @Nullable LocalDate value) throws IOException {
    if (value == null) {
      none(out);
    } else {
      some(out);
      out.writeInt((int) value.toEpochDay());
    }
  }

  static @Nullable LocalDate date(Decoder in) throws IOException {
    return some(in) ? LocalDate.ofEpochDay(in.readInt()) : null;
  }

  static void validity(Encoder out, Validity validity) throws IOException {
    out.writeInt((int) validity.validFrom().toEpochDay());
    date(out, validity.validTo());
  }

  static Validity validity(Decoder in) throws IOException {
    return new Validity(LocalDate.ofEpochDay(in.readInt()), date(in));
  }

  static void integer(Encoder out, @Nullable Integer value) throws IOException {
    if (value == null) {
      none(out);
    } else {
      some(out);
      out.writeInt(value);
    }
  }

  static @Nullable Integer integer(Decoder in) throws IOException {
    return some(in) ? (Integer) in.readInt() : null;
  }

  static void bool(Encoder out, @Nullable Boolean value) throws IOException {
    if (value == null) {
      none(out);
    } else {
      some(out);
      out.writeBoolean(value);
    }
  }

  static @Nullable Boolean bool(Decoder in) throws IOException {
    return some(in) ? (Boolean) in.readBoolean() : null;
  }

  static <E extends Enum<E>> void symbol(Encoder out, Symbols<E> symbols, @Nullable E value)
      throws IOException {
    if (value == null) {
      none(out);
    } else {
      some(out);
      symbols.write(out, value);
    }
  }

  static <E extends Enum<E>> @Nullable E symbol(Decoder in, Symbols<E> symbols) throws IOException {
    return some(in) ? symbols.read(in) : null;
  }
}
