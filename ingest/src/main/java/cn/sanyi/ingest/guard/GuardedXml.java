package cn.sanyi.ingest.guard;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * A stranger's XML, pulled element by element: no DTD, so no entity that grows or reads files; no
 * depth, attribute, name or comment beyond a limit. Whatever is wrong is an {@link XmlException}.
 */
public final class GuardedXml implements AutoCloseable {
  private static final int MAX_ATTRIBUTES = 100;
  private final TokenBound bound;
  private final XMLStreamReader xml;

  /**
   * @param in closed by the caller
   * @param depth most elements inside each other
   * @param chars most characters of one attribute, name or comment
   */
  public GuardedXml(InputStream in, int depth, int chars) {
    bound = new TokenBound(in, chars);
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, depth);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, chars);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, Long.MAX_VALUE);
    try {
      xml = factory.createXMLStreamReader(bound);
    } catch (XMLStreamException e) {
      throw XmlProblem.of(e);
    }
  }

  /** Goes on to the next start, end or text; false where the document has ended. */
  public boolean next() {
    try {
      if (!xml.hasNext()) {
        return false;
      }
      bound.nextToken();
      if (xml.next() == XMLStreamConstants.DTD) {
        throw new XmlException(line(), "含有 DTD（DOCTYPE），为安全起见拒绝读取；请删去后再导入", null);
      }
      return true;
    } catch (XMLStreamException e) {
      throw XmlProblem.of(e);
    }
  }

  /** Whether an element begins here. */
  public boolean starts() {
    return xml.isStartElement();
  }

  /** Whether an element of that local name begins here. */
  public boolean starts(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  /** Whether an element ends here. */
  public boolean ends() {
    return xml.isEndElement();
  }

  /** Local name of the element that begins or ends here. */
  public String name() {
    return xml.getLocalName();
  }

  /** The value of an attribute without a prefix, or null. */
  public String attribute(String name) {
    return xml.getAttributeValue("", name);
  }

  /** The value of an attribute with that local name and any prefix, or null. */
  public String prefixed(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Adds the text that stands here, if any, until the builder is longer than the limit. */
  public void textTo(StringBuilder into, int limit) {
    if (xml.isCharacters() && into.length() <= limit) {
      into.append(
          xml.getTextCharacters(),
          xml.getTextStart(),
          Math.min(xml.getTextLength(), limit + 1 - into.length()));
    }
  }

  /** Leaves the element that begins here, with all that is in it. */
  public void skip() {
    for (int depth = 1; depth > 0 && next(); ) {
      depth += starts() ? 1 : ends() ? -1 : 0;
    }
  }

  /** Line of the text, from 1. */
  public int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw XmlProblem.of(e);
    }
  }
}
