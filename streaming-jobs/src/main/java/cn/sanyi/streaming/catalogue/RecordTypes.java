package cn.sanyi.streaming.catalogue;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.TypeExtractor;

/** Types of records with dates, which Flink's own extraction would leave to Kryo. */
public final class RecordTypes {
  private RecordTypes() {}

  /** The type of a record, as a POJO in Flink's sense. */
  public static <T extends Record> TypeInformation<T> of(Class<T> type) {
    Map<String, TypeInformation<?>> fields = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.put(component.getName(), of(component));
    }
    return Types.POJO(type, fields);
  }

  private static TypeInformation<?> of(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isRecord()) {
      return of(type.asSubclass(Record.class));
    }
    return type == LocalDate.class
        ? Types.LOCAL_DATE
        : TypeExtractor.createTypeInfo(component.getGenericType());
  }
}
