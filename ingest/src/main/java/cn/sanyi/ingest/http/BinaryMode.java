package cn.sanyi.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Attributes of the binary mode: header values of section 3.1.3.2 of the HTTP protocol binding
 * 1.0.2, which may stand in quotes and are percent-encoded once.
 */
final class BinaryMode {
  private static final String PREFIX = "ce-";

  private BinaryMode() {}

  /** Whether the headers carry an event. */
  static boolean told(Map<String, List<String>> headers) {
    return headers.keySet().stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
  }

  /** The attributes; {@link Unfit} where one is said twice or cannot be decoded. */
  static ObjectNode attributes(Map<String, List<String>> headers, String contentType) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    headers.forEach(
        (header, values) -> {
          String name = header.toLowerCase(Locale.ROOT);
          if (name.startsWith(PREFIX)) {
            if (values.size() != 1) {
              throw new Unfit("请求头 " + PREFIX + "… 中有写了两次的");
            }
            attributes.put(name.substring(PREFIX.length()), decoded(values.get(0)));
          }
        });
    if (contentType != null) {
      attributes.put("datacontenttype", contentType);
    }
    return attributes;
  }

  private static String decoded(String header) {
    String value = unquoted(header.strip());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%') {
        int high = i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
        int low = i + 2 < value.length() ? Character.digit(value.charAt(i + 2), 16) : -1;
        if (high < 0 || low < 0) {
          throw new Unfit("请求头 ce-… 中有不完整的百分号编码；百分号本身应写作 %25");
        }
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(c); // the container reads headers byte by byte
      }
    }
    byte[] text = bytes.toByteArray();
    return Utf8.text(text, 0, text.length);
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
      return value;
    }
    return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
