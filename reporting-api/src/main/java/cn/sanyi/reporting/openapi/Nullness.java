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
