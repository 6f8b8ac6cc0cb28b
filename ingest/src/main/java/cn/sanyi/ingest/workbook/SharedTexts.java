package cn.sanyi.ingest.workbook;

import cn.sanyi.ingest.guard.GuardedXml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells share; the only thing of a workbook that is held in memory. */
final class SharedTexts {
  private final List<String> texts = new ArrayList<>();
  private final WorkbookLimits limits;
  private long chars;

  private SharedTexts(WorkbookLimits limits) {
    this.limits = limits;
  }

  /**
   * @param part name of the part, or null where there is none
   */
  static SharedTexts of(Parts parts, String part, WorkbookLimits limits) throws IOException {
    SharedTexts shared = new SharedTexts(limits);
    if (part != null && parts.has(part)) {
      parts.read(part, "共享文字表", shared::read);
    }
    return shared;
  }

  /** The text of that number as a sheet writes it, or null where there is none. */
  String get(String number) {
    try {
      int index = Integer.parseInt(number.strip());
      return index < 0 || index >= texts.size() ? null : texts.get(index);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private void read(GuardedXml xml) {
    while (xml.next()) {
      if (xml.starts("si")) {
        String text = RichText.read(xml, limits.rowChars());
        chars += text.length();
        texts.add(text);
        if (texts.size() > limits.sharedTexts()) {
          throw new WorkbookException("共享文字超过 " + limits.sharedTexts() + " 条的上限；请拆分工作簿，或另存为 CSV");
        } else if (chars > limits.sharedChars()) {
          throw new WorkbookException(
              "共享文字合计超过 " + limits.sharedChars() + " 个字符的上限；请拆分工作簿，或另存为 CSV");
        }
      }
    }
  }
}
