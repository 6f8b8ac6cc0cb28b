package cn.sanyi.wire;

import cn.sanyi.model.period.Validity;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/** Reads and writes the kinds of field that our schemas have; null is the first union branch. */
final class Fields {
  private static final ThreadLocal<KnownTexts> KNOWN = ThreadLocal.withInitial(KnownTexts::new);

  private Fields() {}

  /** Null where the branch says so; leaves the encoder where the value is to follow. */
  private static boolean some(Encoder out, Object value) throws IOException {
    out.writeIndex(value == null ? 0 : 1);
    if (value == null) {
      out.writeNull();
    }
    return value != null;
  }

  private static boolean some(Decoder in) throws IOException {
    return in.readIndex() == 1;
  }

  static void string(Encoder out, String value) throws IOException {
    if (some(out, value)) {
      out.writeString(value);
    }
  }

  static String string(Decoder in) throws IOException {
    return some(in) ? in.readString() : null;
  }

  /** A text of few different ones, such as a code; not for what names one case or one person. */
  static String code(Decoder in) throws IOException {
    return some(in) ? known(in) : null;
  }

  /** As {@link #code}, where null cannot be. */
  static String known(Decoder in) throws IOException {
    return KNOWN.get().next(in);
  }

  static void instant(Encoder out, Instant value) throws IOException {
    if (some(out, value)) {
      out.writeLong(value.toEpochMilli());
    }
  }

  static Instant instant(Decoder in) throws IOException {
    return some(in) ? Instant.ofEpochMilli(in.readLong()) : null;
  }

  static void date(Encoder out, LocalDate value) throws IOException {
    if (some(out, value)) {
      out.writeInt((int) value.toEpochDay());
    }
  }

  static LocalDate date(Decoder in) throws IOException {
    return some(in) ? LocalDate.ofEpochDay(in.readInt()) : null;
  }

  static void validity(Encoder out, Validity validity) throws IOException {
    out.writeInt((int) validity.validFrom().toEpochDay());
    date(out, validity.validTo());
  }

  static Validity validity(Decoder in) throws IOException {
    return new Validity(LocalDate.ofEpochDay(in.readInt()), date(in));
  }

  static void integer(Encoder out, Integer value) throws IOException {
    if (some(out, value)) {
      out.writeInt(value);
    }
  }

  static Integer integer(Decoder in) throws IOException {
    return some(in) ? (Integer) in.readInt() : null;
  }

  static void bool(Encoder out, Boolean value) throws IOException {
    if (some(out, value)) {
      out.writeBoolean(value);
    }
  }

  static Boolean bool(Decoder in) throws IOException {
    return some(in) ? (Boolean) in.readBoolean() : null;
  }

  static <E extends Enum<E>> void symbol(Encoder out, Symbols<E> symbols, E value)
      throws IOException {
    if (some(out, value)) {
      symbols.write(out, value);
    }
  }

  static <E extends Enum<E>> E symbol(Decoder in, Symbols<E> symbols) throws IOException {
    return some(in) ? symbols.read(in) : null;
  }
}
