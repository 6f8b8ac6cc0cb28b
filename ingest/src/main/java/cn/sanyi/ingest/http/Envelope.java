package cn.sanyi.ingest.http;

import cn.sanyi.ingest.privacy.Scrubber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A CloudEvent of whichever mode: its attributes by name, and its data as JSON. Looks at all of it,
 * keeps what can be used and says of the rest what is wrong.
 */
final class Envelope {
  static final int MAX_SOURCE = 100;
  static final int MAX_ID = 200;
  private static final int MAX_TYPE = 200;
  private static final int MAX_NAME = 40;
  private static final int MAX_MEMBERS = 64;
  private static final int NAMED = 10;

  /** Of an event that names no type the members are read as those of a case's. */
  private static final String ANY_CASE = "cn.sanyi.case.";

  private static final String NOT_ONE = "不是合格的 CloudEvents 1.0：";
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z0-9]{1,40}");
  private static final Pattern JSON_TYPE =
      Pattern.compile("(?i)[a-z]+/(?:[\\w.+-]+\\+)?json\\s*(?:;.*)?");
  private static final Pattern FOREIGN_CHARSET =
      Pattern.compile("(?i).*;\\s*charset\\s*=\\s*\"?(?!utf-?8\\b|us-ascii\\b).*");

  private final EventTypes types;
  private final ObjectNode attributes;
  private final JsonNode data;
  private final List<String> wrong = new ArrayList<>();

  /**
   * @param types which there are
   * @param attributes everything of the envelope but its data
   * @param data the data; missing where there is none
   */
  Envelope(EventTypes types, ObjectNode attributes, JsonNode data) {
    this.types = types;
    this.attributes = attributes;
    this.data = data == null ? MissingNode.getInstance() : data;
  }

  /** The event, with the first reason why it cannot be taken. */
  Incoming incoming() {
    String id = attribute("id", MAX_ID);
    String source = source(attribute("source", MAX_SOURCE));
    String type = attribute("type", MAX_TYPE);
    String time = time();
    String version = attribute("specversion", 10);
    if (version != null && !version.equals("1.0")) {
      wrong.add(NOT_ONE + "specversion 应为 1.0");
    }
    attributes.properties().forEach(attribute -> others(attribute.getKey(), attribute.getValue()));
    Map<String, String> members = new LinkedHashMap<>();
    if (data.isObject()) {
      members(type, members);
    } else {
      wrong.add("data 应为 JSON 对象，装办件事件的各个字段");
    }
    return new Incoming(
        id, source, type, time, members, null, wrong.isEmpty() ? null : wrong.get(0));
  }

  private String attribute(String name, int most) {
    JsonNode value = attributes.get(name);
    try {
      if (value == null || value.isNull()) {
        throw new Unfit("缺少 " + name);
      } else if (!value.isTextual() || value.asText().isEmpty()) {
        throw new Unfit(name + " 应为不空的文字");
      } else if (value.asText().length() > most) {
        throw new Unfit(name + " 至多 " + most + " 个字符");
      }
      String text = Utf8.clean(name, value.asText(), "");
      if (!text.equals(text.strip())) {
        throw new Unfit(name + " 首尾有空白；重复发送的事件由 id 和 source 认出，请去掉空白");
      } else if (Scrubber.identifies(text, null) && !name.equals("id")) {
        throw new Unfit(name + " 像是证件号或手机号");
      }
      return text;
    } catch (Unfit e) {
      wrong.add(NOT_ONE + e.getMessage());
      return null;
    }
  }

  private String source(String source) {
    try {
      return source == null ? null : new URI(source).toString();
    } catch (URISyntaxException e) {
      wrong.add(NOT_ONE + "source 应为 URI 引用，其中不能有空格、引号和尖括号等");
      return null;
    }
  }

  private String time() {
    JsonNode time = attributes.get("time");
    if (time == null || time.isNull()) {
      return null;
    }
    try {
      return Member.TIME.read("time", time);
    } catch (Unfit e) {
      wrong.add(NOT_ONE + e.getMessage());
      return null;
    }
  }

  private void others(String name, JsonNode value) {
    if (!ATTRIBUTE.matcher(name).matches()) {
      wrong.add(NOT_ONE + "属性名只能用小写字母和数字；请检查 " + told(name));
    } else if (value.isContainerNode()) {
      wrong.add(NOT_ONE + "属性 " + told(name) + " 应为单个的值");
    } else if (name.equals("datacontenttype") && !value.isNull()) {
      String type = value.asText();
      if (!JSON_TYPE.matcher(type).matches() || FOREIGN_CHARSET.matcher(type).matches()) {
        wrong.add("datacontenttype 应为 application/json（UTF-8）");
      }
    }
  }

  private void members(String type, Map<String, String> into) {
    EventTypes.Data known = types.of(type == null ? ANY_CASE : type);
    List<String> unknown = new ArrayList<>();
    data.properties()
        .forEach(
            member -> {
              String name = member.getKey();
              Member kind = known == null ? null : known.kinds().get(name);
              if (kind == null) {
                unknown.add(name);
                if (into.size() < MAX_MEMBERS) {
                  // Nobody knows what a member that we do not know says of whom.
                  into.put(brief(name), Scrubber.HIDDEN);
                }
              } else if (!member.getValue().isNull()) {
                into.put(name, text(kind, name, member.getValue()));
              }
            });
    if (!unknown.isEmpty() && known != null) {
      wrong.add("data 中有不认识的成员：" + named(unknown));
    }
  }

  private String text(Member kind, String name, JsonNode value) {
    try {
      return kind.read(name, value);
    } catch (Unfit e) {
      wrong.add(e.getMessage());
      return Scrubber.HIDDEN;
    }
  }

  private static String named(List<String> names) {
    List<String> some = names.stream().limit(NAMED).map(Envelope::told).toList();
    String list = String.join("、", some);
    return names.size() > NAMED ? list + " 等 " + names.size() + " 个" : list;
  }

  /** A name that is written as names of members are; others may say anything of anybody. */
  private static String told(String name) {
    return name.matches("[\\w.:-]{1," + MAX_NAME + "}")
        ? name
        : String.format(Locale.ROOT, "（%d 个字符的名称）", name.length());
  }

  private static String brief(String name) {
    // Masked first: of a number that is cut nobody sees any more that it is a person's.
    String masked = Scrubber.text(name);
    return masked.length() <= MAX_NAME ? masked : masked.substring(0, MAX_NAME);
  }
}
