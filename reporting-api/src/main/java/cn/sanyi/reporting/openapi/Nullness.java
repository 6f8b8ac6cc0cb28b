package cn.sanyi.reporting.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says of each property whether it may be null. Every property is always there. Lists and primitive
 * numbers are never null; the rest may be, as the descriptions of the records say.
 */
@Component
class Nullness implements PropertyCustomizer {
  @Override
  @SuppressWarnings("rawtypes")
  public Schema<?> customize(Schema property, AnnotatedType type) {
    if (property != null && nullable(type.getType())) {
      allowNull(property);
    }
    return property;
  }

  private static boolean nullable(Type type) {
    Class<?> raw =
        type instanceof JavaType known
            ? known.getRawClass()
            : type instanceof Class<?> plain ? plain : Object.class;
    return !raw.isPrimitive()
        && !Collection.class.isAssignableFrom(raw)
        && !Map.class.isAssignableFrom(raw);
  }

  /**
   * What only the whole schema tells: no element of a list is null, nor what must have a length.
   */
  @SuppressWarnings("rawtypes")
  static void complete(Schema<?> schema) {
    Map<String, Schema> properties = schema.getProperties();
    if (properties == null) {
      return;
    }
    schema.setRequired(List.copyOf(properties.keySet()));
    for (Schema property : properties.values()) {
      if (property.getItems() != null) {
        forbidNull(property.getItems());
      } else if (property.getMinLength() != null) {
        forbidNull(property);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void forbidNull(Schema property) {
    if (property.getAnyOf() != null) {
      property.set$ref(((Schema) property.getAnyOf().get(0)).get$ref());
      property.setAnyOf(null);
    } else if (property.getTypes() != null) {
      property.getTypes().remove("null");
      if (property.getEnum() != null) {
        property.getEnum().remove(null);
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void allowNull(Schema property) {
    if (property.get$ref() != null) {
      Schema<?> named = new Schema<>().$ref(property.get$ref());
      property.set$ref(null);
      property.setAnyOf(List.of(named, new Schema<>().types(Set.of("null"))));
      return;
    }
    if (property.getTypes() != null) {
      property.addType("null");
      if (property.getEnum() != null) {
        List values = new ArrayList<>(property.getEnum());
        values.add(null);
        property.setEnum(values);
      }
    }
  }
}
