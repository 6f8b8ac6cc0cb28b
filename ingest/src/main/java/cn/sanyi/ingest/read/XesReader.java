package cn.sanyi.ingest.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads event logs of IEEE 1849 (XES). A trace becomes one record of scope CASE followed by one per
 * event; attribute names of the trace get the prefix {@code case:}; nested attributes are named
 * {@code parent/child}. Globals only declare defaults for tools and are no data, so they are
 * skipped.
 */
final class XesReader implements RecordReader {

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    XMLStreamReader xml = null;
    try (InputStream in = file.open()) {
      xml = factory(file.limits()).createXMLStreamReader(in);
      log(xml, file, sink);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new ReadException(
          file.at(Math.max(line, 1)), "不是完好的 XES（XML）：" + firstLine(e) + "；其前的记录已处理", e);
    } finally {
      close(xml);
    }
  }

  private static XMLInputFactory factory(ReadLimits limits) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.recordChars());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
    factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, Long.MAX_VALUE);
    return factory;
  }

  private static void log(XMLStreamReader xml, SourceFile file, RecordSink sink)
      throws XMLStreamException {
    boolean log = false;
    while (xml.hasNext()) {
      int kind = xml.next();
      if (kind == XMLStreamConstants.DTD) {
        throw new ReadException(at(xml, file), "文件含有 DTD（DOCTYPE），为安全起见拒绝读取；请删去后再导入");
      } else if (kind == XMLStreamConstants.START_ELEMENT) {
        String element = xml.getLocalName();
        if (!log && !element.equals("log")) {
          throw new ReadException(at(xml, file), "根元素是 <" + element + ">，不是 XES 的 <log>");
        }
        log = true;
        switch (element) {
          case "log" -> {}
          case "trace" -> trace(xml, file, sink);
          case "event" -> {
            String at = at(xml, file);
            sink.accept(new SourceRecord(Scope.EVENT, at, attributes(xml, file), Map.of()));
          }
          default -> skip(xml);
        }
      }
    }
  }

  /** Reads to the end of the trace first: its attributes may stand behind its events. */
  private static void trace(XMLStreamReader xml, SourceFile file, RecordSink sink)
      throws XMLStreamException {
    String at = at(xml, file);
    Map<String, String> own = new LinkedHashMap<>();
    List<String> locations = new ArrayList<>();
    List<Map<String, String>> events = new ArrayList<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("event")) {
          if (events.size() == file.limits().caseEvents()) {
            throw new ReadException(at, "一个 trace 超过 " + file.limits().caseEvents() + " 个 event");
          }
          locations.add(at(xml, file));
          events.add(attributes(xml, file));
        } else {
          attribute(xml, file, SourceRecord.CASE_PREFIX, own);
        }
      }
    }
    sink.accept(new SourceRecord(Scope.CASE, at, Map.of(), own));
    for (int i = 0; i < events.size(); i++) {
      sink.accept(new SourceRecord(Scope.EVENT, locations.get(i), events.get(i), own));
    }
  }

  private static Map<String, String> attributes(XMLStreamReader xml, SourceFile file)
      throws XMLStreamException {
    Map<String, String> attributes = new LinkedHashMap<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        attribute(xml, file, "", attributes);
      }
    }
    return attributes;
  }

  private static void attribute(
      XMLStreamReader xml, SourceFile file, String prefix, Map<String, String> into)
      throws XMLStreamException {
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    // The wrapper <values> of a list has no key of its own.
    String name = key == null ? prefix : prefix + key;
    if (key != null && value != null) {
      put(name, value, into);
      if (into.size() > file.limits().attributes()) {
        throw new ReadException(
            at(xml, file), "一条记录超过 " + file.limits().attributes() + " 个属性，已停止读取");
      }
    }
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        attribute(xml, file, key == null ? prefix : name + "/", into);
      }
    }
  }

  /** Elements of a list may have one name: the second is {@code name/2}, the third … */
  private static void put(String name, String value, Map<String, String> into) {
    String free = name;
    for (int n = 2; into.putIfAbsent(free, value) != null; n++) {
      free = name + "/" + n;
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int kind = xml.next();
      depth +=
          kind == XMLStreamConstants.START_ELEMENT
              ? 1
              : kind == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private static String at(XMLStreamReader xml, SourceFile file) {
    return file.at(xml.getLocation().getLineNumber());
  }

  private static String firstLine(XMLStreamException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static void close(XMLStreamReader xml) {
    if (xml != null) {
      try {
        xml.close();
      } catch (XMLStreamException e) {
        throw new IllegalStateException(
            "a parser that was read to its end cannot fail to close", e);
      }
    }
  }
}
