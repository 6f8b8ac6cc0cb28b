package cn.sanyi.ingest.workbook;

import cn.sanyi.ingest.guard.GuardedXml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the styles of cells say of numbers: the list of {@code cellXfs}. */
final class Styles {
  private final Map<Integer, NumberFormats> codes = new HashMap<>();
  private final List<Integer> cellFormats = new ArrayList<>();

  /**
   * @param part name of the styles part, or null where there is none
   */
  static Styles of(Parts parts, String part) throws IOException {
    Styles styles = new Styles();
    if (part != null && parts.has(part)) {
      parts.read(part, "样式表", styles::read);
    }
    return styles;
  }

  /** The format of a cell's style; a style that there is not says nothing. */
  NumberFormats format(int style) {
    if (style < 0 || style >= cellFormats.size()) {
      return NumberFormats.NUMBER;
    }
    int id = cellFormats.get(style);
    return codes.getOrDefault(id, NumberFormats.ofId(id));
  }

  private void read(GuardedXml xml) {
    boolean cells = false;
    while (xml.next()) {
      if (xml.starts("numFmt") && xml.attribute("formatCode") != null) {
        codes.put(
            number(xml.attribute("numFmtId")), NumberFormats.ofCode(xml.attribute("formatCode")));
      } else if (xml.starts("cellXfs")) {
        cells = true;
      } else if (xml.ends() && xml.name().equals("cellXfs")) {
        cells = false;
      } else if (cells && xml.starts("xf")) {
        cellFormats.add(number(xml.attribute("numFmtId")));
      }
      if (Math.max(cellFormats.size(), codes.size()) > WorkbookLimits.STYLES) {
        throw new WorkbookException(
            "单元格样式超过 " + WorkbookLimits.STYLES + " 种的上限；" + CellPlace.repair());
      }
    }
  }

  private static int number(String text) {
    try {
      return text == null ? 0 : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
