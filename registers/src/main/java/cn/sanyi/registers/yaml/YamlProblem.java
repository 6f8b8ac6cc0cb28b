package cn.sanyi.registers.yaml;

import cn.sanyi.model.text.Printable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What is wrong with a YAML file, for people who write one and know no English. */
final class YamlProblem {
  private YamlProblem() {}

  static String chinese(YamlEngineException e) {
    String problem =
        e instanceof MarkedYamlEngineException marked
            ? String.valueOf(marked.getProblem())
            : String.valueOf(e.getMessage());
    if (problem.contains("TAB")) {
      return "用了制表符（Tab）；YAML 只用空格缩进";
    } else if (problem.contains("alias") || problem.contains("unexpected character")) {
      return "此处的 * 或 & 要写在引号里，如 \"*\": step";
    } else if (problem.contains("could not find expected ':'")) {
      return "此处或上一行缺冒号，或冒号后没有空格；应写成“名称: 值”";
    } else if (problem.contains("mapping values are not allowed")) {
      return "此处多了一个冒号，或缩进与上一行不一致；值中有冒号时请加引号";
    } else if (problem.contains("end of stream") || problem.contains("unexpected end")) {
      return "引号没有配对，直到文件末尾";
    } else if (problem.contains("',' or")) {
      return "方括号或花括号没有配对，或其中缺少逗号";
    } else if (problem.contains("block")) {
      return "缩进与上文不一致；同一层的各行要左对齐";
    } else if (problem.contains("cannot start any token")) {
      return "此处的 @、% 或反引号要写在引号里";
    }
    return "请检查缩进、冒号与引号（" + Printable.brief(problem.lines().findFirst().orElse("")) + "）";
  }
}
