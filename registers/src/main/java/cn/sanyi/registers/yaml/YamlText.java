package cn.sanyi.registers.yaml;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** The nodes of a YAML text, of which neither size nor depth is without end. */
public final class YamlText {
  /** A mapping file nests four deep; nodes are composed by recursion. */
  static final int MAX_DEPTH = 20;

  static final int MAX_CHARS = 1 << 20;

  private YamlText() {}

  /**
   * Reads the one document of a text.
   *
   * @throws DefinitionException where it is no YAML, empty, too long or too deep, naming the line
   */
  public static Node compose(String name, Reader reader) throws IOException {
    String text = bounded(name, reader);
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(MAX_CHARS).build();
    try {
      checkDepth(name, new Parse(settings).parseString(text).iterator());
    } catch (YamlEngineException e) {
      // Up to here it is not too deep, and composing breaks here too and says it better.
    }
    try {
      return new Compose(settings)
          .composeString(text)
          .orElseThrow(() -> new DefinitionException(name, 1, "文件是空的"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new DefinitionException(name, line, "不是完好的 YAML：" + YamlProblem.chinese(e));
    } catch (YamlEngineException e) {
      throw new DefinitionException(name, 1, "读不了（须为 UTF-8 的 YAML）：" + YamlProblem.chinese(e));
    }
  }

  private static String bounded(String name, Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chars = new char[1 << 13];
    for (int read = reader.read(chars); read >= 0; read = reader.read(chars)) {
      text.append(chars, 0, read);
      if (text.length() > MAX_CHARS) {
        throw new DefinitionException(name, 1, "超过 " + MAX_CHARS + " 个字符的上限；映射文件没有这么长的，请检查是否给错了文件");
      }
    }
    return text.toString();
  }

  /** Events come without recursion, so that the depth is known before nodes are composed. */
  private static void checkDepth(String name, Iterator<Event> events) {
    int depth = 0;
    while (events.hasNext()) {
      Event event = events.next();
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > MAX_DEPTH) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        throw new DefinitionException(name, line, "嵌套超过 " + MAX_DEPTH + " 层；映射文件没有这么深的，请检查括号与缩进");
      }
    }
  }
}
