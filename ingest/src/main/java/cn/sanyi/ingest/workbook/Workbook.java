package cn.sanyi.ingest.workbook;

import cn.sanyi.ingest.guard.GuardedXml;
import cn.sanyi.model.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An open workbook. Not thread-safe. */
public final class Workbook implements AutoCloseable {
  private static final int MAX_SHEETS = 1_000;

  private final Parts parts;
  private final WorkbookLimits limits;
  private final Relations relations;
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;

  private record Sheet(String name, String part, boolean hidden) {}

  /**
   * Opens a workbook.
   *
   * @throws WorkbookException where it is none or broken
   */
  public Workbook(Path file, WorkbookLimits limits) throws IOException {
    this.limits = limits;
    this.parts = new Parts(file, limits);
    try {
      String book = Relations.of(parts, "").first("officeDocument");
      if (book == null) {
        throw new WorkbookException("是压缩包，但不是 .xlsx 工作簿；请用 Excel 另存为 .xlsx");
      } else if (book.endsWith(".bin")) {
        throw new WorkbookException("是 .xlsb 二进制工作簿；请用 Excel 另存为 .xlsx");
      }
      relations = Relations.of(parts, book);
      parts.read(book, "工作簿目录", this::read);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /**
   * The name of the sheet that is meant.
   *
   * @param name as the user gave it; null: the first that is not hidden
   * @throws WorkbookException where there is none of that name, naming those there are
   */
  public String sheetName(String name) {
    return sheet(name).name;
  }

  /** Reads the rows of a sheet, chosen as by {@link #sheetName}, in their order. */
  public void rows(String name, Consumer<Row> sink) throws IOException {
    Sheet sheet = sheet(name);
    CellReader cells =
        new CellReader(
            SharedTexts.of(parts, relations.first("sharedStrings"), limits),
            Styles.of(parts, relations.first("styles")),
            new Serials(from1904),
            limits.rowChars());
    String what = "工作表“" + Printable.brief(sheet.name) + "”";
    SheetReader reader = new SheetReader(cells, limits.rowChars());
    try {
      parts.read(sheet.part, "", xml -> reader.read(xml, sink));
    } catch (WorkbookException e) {
      throw new WorkbookException(what + e.getMessage(), e);
    }
  }

  private Sheet sheet(String name) {
    return sheets.stream()
        .filter(sheet -> name == null ? !sheet.hidden : sheet.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new WorkbookException(
                    (name == null ? "没有看得见的工作表" : "没有叫“" + Printable.brief(name) + "”的工作表")
                        + "；有："
                        + Printable.list(sheets.stream().map(Sheet::name).toList())));
  }

  private void read(GuardedXml xml) {
    while (xml.next()) {
      if (xml.starts("workbookPr")) {
        String flag = xml.attribute("date1904");
        from1904 = "1".equals(flag) || "true".equals(flag) || "on".equals(flag);
      } else if (xml.starts("sheet")) {
        Relations.Target target = relations.byId().get(xml.prefixed("id"));
        String state = xml.attribute("state");
        // Sheets of charts have no cells.
        if (target != null && target.type().equals("worksheet") && sheets.size() < MAX_SHEETS) {
          sheets.add(
              new Sheet(
                  String.valueOf(xml.attribute("name")),
                  target.part(),
                  "hidden".equals(state) || "veryHidden".equals(state)));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
