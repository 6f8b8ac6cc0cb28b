package cn.sanyi.ingest.guard;

import cn.sanyi.model.text.Printable;
import javax.xml.stream.XMLStreamException;

/** What is wrong with XML, for people who know neither the parser nor English. */
final class XmlProblem {
  private XmlProblem() {}

  static XmlException of(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
    return new XmlException(line, chinese(e), e);
  }

  private static String chinese(XMLStreamException e) {
    String problem = String.valueOf(e.getMessage());
    if (e.getNestedException() instanceof TokenBound.TooLong) {
      return "一个名称、注释或属性长得没有尽头，已停止读取";
    } else if (problem.contains("Maximum Element Depth")) {
      return "元素嵌套过深，已停止读取";
    } else if (problem.contains("Maximum attribute size")) {
      return "一个属性值过长，已停止读取";
    } else if (problem.contains("Attribute limit") || problem.contains("Maximum number of attr")) {
      return "一个元素的属性过多，已停止读取";
    } else if (problem.contains("Unexpected EOF") || problem.contains("Unexpected end of input")) {
      return "到这里中断，文件不完整；请重新取得该文件";
    } else if (problem.contains("ndeclared general entity")) {
      return "用了没有定义的实体；请把 & 写成 &amp;";
    } else if (problem.contains("Unexpected close tag") || problem.contains("unbalanced")) {
      return "开始与结束标签不配对";
    } else if (problem.contains("Invalid UTF-8") || problem.contains("Invalid byte")) {
      return "有字节不是所声明编码的字符；请按真实编码另存，或改正 <?xml encoding=…?>";
    } else if (problem.contains("Illegal character") || problem.contains("Invalid white space")) {
      return "含有 XML 不允许的字符";
    } else if (problem.contains("Duplicate attribute")) {
      return "一个元素里同一属性写了两次";
    }
    return "不是完好的 XML（" + Printable.brief(problem.lines().findFirst().orElse("")) + "）";
  }
}
