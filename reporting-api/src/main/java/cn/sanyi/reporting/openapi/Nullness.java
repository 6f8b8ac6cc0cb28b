package cn.sanyi.reporting.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of each member of a record whether it may be null: where it is declared {@link Nullable},
 * and nowhere else. Every member is always there.
 */
@Component
class Nullness implements ModelConverter {
  @Override
  @SuppressWarnings("rawtypes")
  public Schema resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
    if (!others.hasNext()) {
      return null;
    }
    Schema schema = others.next().resolve(type, context, others);
    Class<?> declared = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && declared.isRecord()) {
      complete(defined(schema, context), declared.getRecordComponents());
    }
    return schema;
  }

  @SuppressWarnings("rawtypes")
  private static Schema<?> defined(Schema schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void complete(Schema<?> record, RecordComponent[] components) {
    if (record == null || record.getProperties() == null) {
      return;
    }
    record.setRequired(List.copyOf(record.getProperties().keySet()));
    allowNulls(record.getProperties(), components);
  }

  /** A record in a record that is no member of its answer has its own members there. */
  @SuppressWarnings("rawtypes")
  private static void allowNulls(Map<String, Schema> properties, RecordComponent[] components) {
    for (RecordComponent component : components) {
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        allowNull(properties, component.getName());
      } else if (component.getType().isRecord() && !properties.containsKey(component.getName())) {
        allowNulls(properties, component.getType().getRecordComponents());
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void allowNull(Map<String, Schema> properties, String name) {
    Schema property = properties.get(name);
    if (property.get$ref() != null) {
      properties.put(
          name, new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null")))));
    } else if (property.getTypes() != null && property.getTypes().add("null")) {
      if (property.getEnum() != null) {
        List values = new ArrayList<>(property.getEnum());
        values.add(null);
        property.setEnum(values);
      }
    }
  }
}
