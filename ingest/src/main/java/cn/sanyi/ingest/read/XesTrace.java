package cn.sanyi.ingest.read;

import cn.sanyi.ingest.guard.GuardedXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One trace, read to its end first: its attributes may stand behind its events. */
final class XesTrace {
  private final GuardedXml xml;
  private final SourceFile file;
  private final XesAttributes own;
  private final List<XesAttributes> events = new ArrayList<>();
  private long chars;

  XesTrace(GuardedXml xml, SourceFile file) {
    this.xml = xml;
    this.file = file;
    this.own = new XesAttributes(file, xml.line(), SourceRecord.CASE_PREFIX);
  }

  void read(RecordSink sink) {
    while (xml.next() && !xml.ends()) {
      if (xml.starts("event")) {
        XesAttributes event = new XesAttributes(file, xml.line(), "");
        event.all(xml);
        events.add(event);
        chars += event.chars() + (1L + event.texts().size()) * ReadLimits.ATTRIBUTE;
        bound();
      } else if (xml.starts()) {
        own.one(xml);
      }
    }
    if (own.contradiction() == null) {
      records(sink);
    } else {
      refuseAll(sink);
    }
  }

  private void bound() {
    ReadLimits limits = file.limits();
    if (events.size() > limits.caseEvents()) {
      throw new ReadException(
          own.location(), "一个 trace 超过 " + limits.caseEvents() + " 个 event，已停止读取；请拆分");
    } else if (chars > limits.caseChars()) {
      throw new ReadException(
          own.location(),
          "一个 trace 超过 "
              + limits.caseChars()
              + " 个字符（每个属性另计 "
              + ReadLimits.ATTRIBUTE
              + " 个），已停止读取；请拆分");
    }
  }

  private void records(RecordSink sink) {
    sink.accept(new SourceRecord(Scope.CASE, own.location(), Map.of(), own.texts()));
    for (XesAttributes event : events) {
      if (event.contradiction() != null) {
        sink.malformed(event.location(), event.contradicting(), event.contradiction());
      } else {
        sink.accept(new SourceRecord(Scope.EVENT, event.location(), event.texts(), own.texts()));
      }
    }
  }

  /** Which of two case numbers is meant, nobody knows: none of the trace's events is taken. */
  private void refuseAll(RecordSink sink) {
    String reason = "所在的 trace（" + own.location() + "）" + own.contradiction();
    if (events.isEmpty()) {
      sink.malformed(own.location(), own.contradicting(), reason);
    }
    for (XesAttributes event : events) {
      sink.malformed(event.location(), own.contradicting(), reason);
    }
  }
}
