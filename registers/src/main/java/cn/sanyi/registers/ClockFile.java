package cn.sanyi.registers;

import cn.sanyi.registers.RegisterClock.Stop;
import cn.sanyi.registers.yaml.YamlObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code clock} of a declaration. */
final class ClockFile {
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of("when", "from", "limit", "usual", "extension", "ends", "reopens", "stops"));
  private static final int MOST_DAYS = 9_999;

  private final Map<String, RegisterField> fields = new HashMap<>();
  private final YamlObject clock;

  private ClockFile(YamlObject clock, List<RegisterField> fields) {
    this.clock = clock;
    fields.forEach(field -> this.fields.put(field.name(), field));
  }

  /** The clock, or null where the records have none. */
  static @Nullable RegisterClock read(YamlObject root, List<RegisterField> fields) {
    YamlObject object = root.object("clock");
    return object == null ? null : new ClockFile(object, fields).read();
  }

  private RegisterClock read() {
    clock.allowOnly(KEYS);
    Integer usual = clock.has("usual") ? (Integer) clock.integer("usual", 0) : null;
    if (usual != null && (usual < 0 || usual > MOST_DAYS)) {
      throw clock.wrong("usual", "“usual”应在 0 与 " + MOST_DAYS + " 个工作日之间");
    }
    List<String> ends = clock.texts("ends");
    ends.forEach(name -> require(clock, "ends", name, FieldKind.TIME));
    if (ends.isEmpty()) {
      throw clock.wrong("ends", "缺少“ends”：哪个时间算办完");
    } else if (clock.text("limit") == null && usual == null) {
      throw clock.wrong("limit", "“limit”（哪个字段是时限）与“usual”（通常几个工作日）至少写一个");
    }
    return new RegisterClock(
        when(),
        require(clock, "from", clock.requiredText("from"), FieldKind.TIME),
        optional("limit", FieldKind.WHOLE),
        usual,
        optional("extension", FieldKind.WHOLE),
        List.copyOf(ends),
        optional("reopens", FieldKind.TIME),
        stops());
  }

  private Map<String, Set<String>> when() {
    Map<String, Set<String>> when = new HashMap<>();
    YamlObject conditions = clock.object("when");
    if (conditions != null) {
      for (String name : conditions.names()) {
        RegisterField field = field(conditions, name, name);
        List<String> values = conditions.texts(name);
        for (String value : values) {
          String problem = field.problem(value);
          if (problem != null) {
            throw conditions.wrong(name, problem);
          }
        }
        when.put(name, Set.copyOf(values));
      }
    }
    return Map.copyOf(when);
  }

  private List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    for (YamlObject stop : clock.objects("stops")) {
      stop.allowOnly(Set.of("from", "until"));
      stops.add(
          new Stop(
              require(stop, "from", stop.requiredText("from"), FieldKind.TIME),
              require(stop, "until", stop.requiredText("until"), FieldKind.TIME)));
    }
    return List.copyOf(stops);
  }

  private @Nullable String optional(String key, FieldKind kind) {
    String name = clock.text(key);
    return name == null ? null : require(clock, key, name, kind);
  }

  private String require(YamlObject object, String key, String name, FieldKind kind) {
    RegisterField field = field(object, key, name);
    if (field.kind() != kind) {
      throw object.wrong(key, "字段“" + name + "”是" + field.kind().label() + "，此处要的是" + kind.label());
    }
    return name;
  }

  private RegisterField field(YamlObject object, String key, String name) {
    RegisterField field = fields.get(name);
    if (field == null) {
      throw object.wrong(key, "“fields”中没有字段“" + name + "”");
    }
    return field;
  }
}
