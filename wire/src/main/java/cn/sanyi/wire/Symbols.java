package cn.sanyi.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/**
 * The numbers that a schema gives the constants of an enum: the places of their names among its
 * symbols. In which order the enum declares them does not matter.
 */
final class Symbols<E extends Enum<E>> {
  private static final int NONE = -1;

  /** By number. */
  private final E[] constants;

  /** By ordinal, which is a place in this array and nothing else. */
  private final int[] numbers;

  private Symbols(List<String> names, Class<E> type) {
    E[] all = type.getEnumConstants();
    constants = Arrays.copyOf(all, names.size());
    numbers = new int[all.length];
    Arrays.fill(numbers, NONE);
    for (int number = 0; number < constants.length; number++) {
      constants[number] = Enum.valueOf(type, names.get(number));
      numbers[constants[number].ordinal()] = number;
    }
  }

  /**
   * Those of a record's field, be it the enum, null or the enum, or an array of it.
   *
   * @throws IllegalArgumentException where the enum lacks one of the schema's symbols
   */
  static <E extends Enum<E>> Symbols<E> of(Schema record, String field, Class<E> type) {
    Schema schema = record.getField(field).schema();
    if (schema.isUnion()) {
      schema = schema.getTypes().get(1);
    } else if (schema.getType() == Schema.Type.ARRAY) {
      schema = schema.getElementType();
    }
    return new Symbols<>(schema.getEnumSymbols(), type);
  }

  void write(Encoder out, E constant) throws IOException {
    int number = numbers[constant.ordinal()];
    if (number == NONE) {
      throw new IllegalArgumentException("the schema has no symbol " + constant.name());
    }
    out.writeEnum(number);
  }

  E read(Decoder in) throws IOException {
    return constants[in.readEnum()];
  }
}
