package cn.sanyi.ingest.http;

import java.util.Locale;

/** The media type of a request, without its parameters. */
final class MediaTypes {
  private MediaTypes() {}

  /** Type and subtype in lower case; refuses another encoding than UTF-8 of what JSON is. */
  static String of(String contentType) {
    if (contentType == null) {
      return "";
    }
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
    String type = parts.length == 0 ? "" : parts[0].strip();
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "").replace(" ", "");
      if (parameter.startsWith("charset=") && !parameter.matches("charset=(utf-?8|us-ascii)")) {
        throw RefusedException.mediaType("字符集不对", "JSON 应以 UTF-8 编码；请去掉 charset 或写 charset=utf-8");
      }
    }
    return type;
  }
}
