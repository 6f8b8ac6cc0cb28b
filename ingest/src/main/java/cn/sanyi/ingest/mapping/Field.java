package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.model.event.CaseEventBuilder;
import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Operation;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;
import cn.sanyi.model.event.SupplyMethod;
import cn.sanyi.model.text.Printable;
import cn.sanyi.registers.yaml.Symbols;
import java.util.EnumSet;
import java.util.Set;

/** A field of a case event that a mapping can fill, named as in the mapping file. */
enum Field {
  EVENT_ID("eventId"),
  REVISION("revision"),
  OPERATION("operation"),
  RECORDED_AT("recordedAt"),
  ITEM_CODE("itemCode"),
  UNIT_CODE("unitCode"),
  HALL_CODE("hallCode"),
  WINDOW_CODE("windowCode"),
  CHANNEL("channel"),
  STEP("step", EventType.STEP_DONE),
  OUTCOME("outcome", EventType.DECIDED, EventType.CLOSED),
  REASON(
      "reason",
      EventType.CORRECTION_REQUESTED,
      EventType.NOT_ACCEPTED,
      EventType.WITHDRAWN,
      EventType.REVOKED,
      EventType.SPECIAL_STARTED,
      EventType.WARNING_ANSWERED,
      EventType.YELLOW_ANSWERED,
      EventType.MISCONDUCT_CONFIRMED),
  PROMISED_DUE_AT("promisedDueAt"),
  SPECIAL_KIND("specialKind", EventType.SPECIAL_STARTED, EventType.SPECIAL_ENDED),
  EXTENSION_DAYS("extensionDays", EventType.SPECIAL_STARTED, EventType.SPECIAL_ENDED),
  MATERIAL_CODE("materialCode", EventType.MATERIAL_SUPPLIED),
  SUPPLY_METHOD("supplyMethod", EventType.MATERIAL_SUPPLIED);

  private static final int MAX_TEXT = 1000;
  private final String key;
  private final Set<EventType> types;

  Field(String key, EventType... types) {
    this.key = key;
    this.types = types.length == 0 ? EnumSet.allOf(EventType.class) : EnumSet.of(types[0], types);
  }

  /** Its name in the mapping file. */
  String key() {
    return key;
  }

  /** Whether events of that type carry it. */
  boolean belongsTo(EventType type) {
    return types.contains(type);
  }

  /** The field of that name, or null. */
  static Field of(String key) {
    for (Field field : values()) {
      if (field.key.equals(key)) {
        return field;
      }
    }
    return null;
  }

  /** Writes a text into the event; throws {@link Rejection} where it is no value of the field. */
  void write(CaseEventBuilder event, String text, TimeParser times) {
    try {
      switch (this) {
        case EVENT_ID -> event.eventId(shortText(text));
        case REVISION -> event.revision(revision(text, times));
        case OPERATION -> event.operation(operation(text));
        case RECORDED_AT -> event.recordedAt(times.instant(text));
        case ITEM_CODE -> event.itemCode(shortText(text));
        case UNIT_CODE -> event.unitCode(shortText(text));
        case HALL_CODE -> event.hallCode(shortText(text));
        case WINDOW_CODE -> event.windowCode(shortText(text));
        case CHANNEL -> event.channel(Symbols.parse(Channel.class, text));
        case STEP -> event.step(shortText(text));
        case OUTCOME -> event.outcome(Symbols.parse(Outcome.class, text));
        case REASON -> event.reason(shortText(text));
        case PROMISED_DUE_AT -> event.promisedDueAt(times.deadline(text));
        case SPECIAL_KIND -> event.specialKind(Symbols.parse(SpecialKind.class, text));
        case EXTENSION_DAYS -> event.extensionDays(days(text));
        case MATERIAL_CODE -> event.materialCode(shortText(text));
        case SUPPLY_METHOD -> event.supplyMethod(Symbols.parse(SupplyMethod.class, text));
      }
    } catch (IllegalArgumentException e) {
      throw new Rejection(
          "字段 " + key + "：" + e.getMessage() + "；请在映射文件 values." + key + " 中写明它对应哪个取值");
    } catch (Rejection e) {
      throw new Rejection("字段 " + key + "：" + e.getMessage());
    }
  }

  private static String shortText(String text) {
    if (text.length() > MAX_TEXT) {
      throw new Rejection("超过 " + MAX_TEXT + " 个字符");
    }
    return text;
  }

  static long revision(String text, TimeParser times) {
    String plain = WholeNumber.plain(text);
    // Revisions are told on, and of a number alone nobody sees that it was a person's.
    if (!Scrubber.text(text).equals(text)) {
      throw new Rejection("像是证件号或手机号；修订号应是逐次增大的整数或时间");
    }
    return plain != null && !plain.startsWith("-")
        ? Long.parseLong(plain)
        : times.instant(text).toEpochMilli();
  }

  static Operation operation(String text) {
    return switch (text) {
      case "I", "U", "i", "u" -> Operation.UPSERT;
      case "D", "d" -> Operation.DELETE;
      default -> Symbols.parse(Operation.class, text);
    };
  }

  private static int days(String text) {
    String plain = WholeNumber.plain(text);
    if (plain == null || !plain.matches("[0-9]{1,4}")) {
      throw new Rejection("“" + Printable.brief(text) + "”不是天数");
    }
    return Integer.parseInt(plain);
  }
}
