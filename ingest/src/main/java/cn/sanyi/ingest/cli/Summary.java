package cn.sanyi.ingest.cli;

import cn.sanyi.ingest.run.Counts;
import cn.sanyi.ingest.run.Ingestion;
import cn.sanyi.ingest.run.Tally;
import cn.sanyi.model.text.Printable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what became of a run. */
final class Summary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Summary() {}

  /** In words; with {@code --json} the words go to standard error and the figures to output. */
  static void print(CommandSpec spec, OutputOptions output, Ingestion ingestion) {
    Counts counts = ingestion.counts();
    PrintWriter words = output.json ? spec.commandLine().getErr() : spec.commandLine().getOut();
    words.println(words(counts));
    if (counts.records().read() > 0 && !ingestion.neverSeen().isEmpty()) {
      words.println("提示：映射用到的属性从未出现：" + Printable.list(ingestion.neverSeen()) + "；请检查是否写错");
    }
    words.flush();
    if (output.json) {
      ObjectNode figures = figures(counts.records());
      // Only formats with a header per case say how many there are.
      figures.put("cases", counts.cases() == 0 ? null : counts.cases());
      figures.set("derived", figures(counts.derived()));
      spec.commandLine().getOut().println(figures);
      spec.commandLine().getOut().flush();
    }
  }

  private static String words(Counts counts) {
    StringBuilder words = new StringBuilder("读取 " + counts.records().read() + " 条记录");
    if (counts.cases() > 0) {
      words.append("（").append(counts.cases()).append(" 件办件）");
    }
    words.append("：").append(outcomes(counts.records()));
    if (counts.derived().read() > 0) {
      words
          .append(System.lineSeparator())
          .append("由办件属性另得 ")
          .append(counts.derived().read())
          .append(" 个事件：")
          .append(outcomes(counts.derived()));
    }
    if (counts.records().quarantined() + counts.derived().quarantined() > 0) {
      words
          .append(System.lineSeparator())
          .append("隔离的记录及其原因可由 GET /v1/quarantine 查看；改好映射文件后用 replay 重放");
    }
    return words.toString();
  }

  private static String outcomes(Tally tally) {
    String words =
        "接收 " + tally.accepted() + "，重复 " + tally.duplicate() + "，隔离 " + tally.quarantined();
    if (tally.ignored() > 0) {
      words += "，按映射忽略 " + tally.ignored();
    }
    if (tally.revised() > 0) {
      words += "（接收中有 " + tally.revised() + " 条更正了以前的内容）";
    }
    return words;
  }

  private static ObjectNode figures(Tally tally) {
    return JSON.createObjectNode()
        .put("read", tally.read())
        .put("accepted", tally.accepted())
        .put("duplicate", tally.duplicate())
        .put("quarantined", tally.quarantined())
        .put("ignored", tally.ignored())
        .put("revised", tally.revised());
  }
}
