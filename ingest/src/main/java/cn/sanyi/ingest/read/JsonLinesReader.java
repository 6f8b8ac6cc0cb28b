package cn.sanyi.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * Reads JSON lines: one object a line. A line that is no object is malformed by itself, and a line
 * that never ends is not kept.
 */
final class JsonLinesReader implements RecordReader {
  private final ReadOptions options;

  JsonLinesReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    JsonObjects objects = new JsonObjects(file.limits());
    try (Reader text = Charsets.open(file, Charsets.of(file, options.charset()))) {
      StringBuilder line = new StringBuilder();
      int limit = file.limits().recordChars();
      long number = 1;
      long length = 0;
      for (int c = text.read(); c >= 0; c = text.read()) {
        if (c == '\n') {
          line(objects, file.at(number), line, length, sink);
          line.setLength(0);
          length = 0;
          number++;
        } else if (length++ < limit) {
          line.append((char) c);
        }
      }
      line(objects, file.at(number), line, length, sink);
    }
  }

  private static void line(
      JsonObjects objects, String at, CharSequence line, long length, RecordSink sink)
      throws IOException {
    String text = line.toString().strip();
    if (text.isEmpty()) {
      return;
    }
    if (length > line.length()) {
      sink.malformed(at, text, "该行超过 " + line.length() + " 个字符；请拆开或删去用不到的成员");
      return;
    }
    Map<String, String> attributes;
    try {
      attributes = objects.read(text);
    } catch (JsonObjects.Unusable e) {
      sink.malformed(at, text, e.getMessage());
      return;
    }
    sink.accept(new SourceRecord(Scope.EVENT, at, attributes, Map.of()));
  }
}
