package cn.sanyi.ingest.read;

import cn.sanyi.ingest.guard.GuardedXml;
import cn.sanyi.ingest.guard.XmlException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads event logs of IEEE 1849 (XES). A trace becomes one record of scope CASE followed by one per
 * event; attribute names of the trace get the prefix {@code case:}; nested attributes are named
 * {@code parent/child}. Globals only declare defaults for tools and are no data, so they are
 * skipped.
 */
final class XesReader implements RecordReader {

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    try (InputStream in = file.open();
        GuardedXml xml = new GuardedXml(in, file.limits().depth(), file.limits().recordChars())) {
      log(xml, file, sink);
    } catch (XmlException e) {
      throw new ReadException(file.at(e.line()), "不是完好的 XES：" + e.getMessage(), e);
    }
  }

  private static void log(GuardedXml xml, SourceFile file, RecordSink sink) {
    boolean log = false;
    while (xml.next()) {
      if (xml.starts()) {
        if (!log && !xml.starts("log")) {
          throw new ReadException(file.at(xml.line()), "根元素不是 XES 的 <log>，而是 <" + xml.name() + ">");
        }
        log = true;
        switch (xml.name()) {
          case "log" -> {}
          case "trace" -> new XesTrace(xml, file).read(sink);
          case "event" -> event(xml, file, sink);
          default -> xml.skip();
        }
      }
    }
  }

  /** An event of no trace. */
  private static void event(GuardedXml xml, SourceFile file, RecordSink sink) {
    XesAttributes event = new XesAttributes(file, xml.line(), "");
    event.all(xml);
    if (event.contradiction() != null) {
      sink.malformed(event.location(), event.contradicting(), event.contradiction());
    } else {
      sink.accept(new SourceRecord(Scope.EVENT, event.location(), event.texts(), Map.of()));
    }
  }
}
