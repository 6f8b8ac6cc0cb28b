package cn.sanyi.reporting.answer;

import cn.sanyi.model.calendar.ChinaTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Instants in JSON as ISO 8601 with China's offset, {@code 2019-10-08T09:00:00+08:00}. */
@JacksonComponent
class ChinaTimes extends ValueSerializer<Instant> {
  @Override
  public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
    json.writeString(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            instant.atZone(ChinaTime.ZONE).toOffsetDateTime()));
  }
}
