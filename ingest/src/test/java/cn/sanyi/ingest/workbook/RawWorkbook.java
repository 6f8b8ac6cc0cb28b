package cn.sanyi.ingest.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written as bare XML, with whatever no library would write. */
public final class RawWorkbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private final Map<String, String> parts = new LinkedHashMap<>();
  private String bookProperties = "";
  private String states = "";

  public RawWorkbook() {
    part(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Default Extension='xml' ContentType='application/xml'/>"
            + type("/xl/workbook.xml", "sheet.main")
            + type("/xl/styles.xml", "styles")
            + type("/xl/sharedStrings.xml", "sharedStrings")
            + type("/xl/worksheets/sheet1.xml", "worksheet")
            + "</Types>");
    part("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("r1", "worksheet", "worksheets/sheet1.xml")
                + relation("r2", "styles", "styles.xml")
                + relation("r3", "sharedStrings", "/xl/sharedStrings.xml")));
    part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'/>");
    styles("");
    rows("");
  }

  /** A workbook with that sheet part, written at once. */
  public static void of(OutputStream out, String properties, String sheet) throws IOException {
    RawWorkbook book = new RawWorkbook();
    book.bookProperties = properties;
    book.part("xl/worksheets/sheet1.xml", sheet).write(out);
  }

  /** A sheet part with those rows. */
  public static String sheet(String rows) {
    return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
  }

  public RawWorkbook part(String name, String xml) {
    parts.put(name, xml);
    return this;
  }

  public RawWorkbook rows(String rows) {
    return part("xl/worksheets/sheet1.xml", sheet(rows));
  }

  public RawWorkbook shared(String items) {
    return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + items + "</sst>");
  }

  /** Number formats by XML, then one cell style for each id. */
  public RawWorkbook styles(String numberFormats, int... ids) {
    StringBuilder xfs = new StringBuilder("<xf numFmtId='0'/>");
    for (int id : ids) {
      xfs.append("<xf numFmtId='" + id + "' applyNumberFormat='1'/>");
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'>"
            + (numberFormats.isEmpty() ? "" : "<numFmts>" + numberFormats + "</numFmts>")
            + "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>"
            + "<cellStyleXfs><xf numFmtId='0'/></cellStyleXfs><cellXfs>"
            + xfs
            + "</cellXfs></styleSheet>");
  }

  public RawWorkbook date1904() {
    bookProperties = "<workbookPr date1904='1'/>";
    return this;
  }

  public RawWorkbook state(String state) {
    states = " state='" + state + "'";
    return this;
  }

  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out);
    }
    return file;
  }

  private void write(OutputStream out) throws IOException {
    parts.putIfAbsent(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + OFFICE
            + "'>"
            + bookProperties
            + "<sheets><sheet name='办件' sheetId='1' r:id='r1'"
            + states
            + "/></sheets></workbook>");
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, String> part : parts.entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }

  private static String type(String part, String kind) {
    return "<Override PartName='"
        + part
        + "' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml'/>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id='"
        + id
        + "' Type='"
        + OFFICE
        + "/"
        + type
        + "' Target='"
        + target
        + "'/>";
  }

  private static String relations(String relations) {
    return "<Relationships xmlns='" + PACKAGE + "'>" + relations + "</Relationships>";
  }
}
