package cn.sanyi.ingest.read;

import cn.sanyi.ingest.workbook.Workbook;
import cn.sanyi.ingest.workbook.WorkbookException;
import cn.sanyi.ingest.workbook.WorkbookLimits;
import cn.sanyi.model.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads one sheet of an Excel workbook (xlsx), row by row. */
final class XlsxReader implements RecordReader {
  private static final byte[] OLE2 = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final long MAX_BYTES = 4L << 30;
  private static final long MAX_SHARED_CHARS = 64L << 20;
  private static final int MAX_SHARED_TEXTS = 4_000_000;

  private final ReadOptions options;

  XlsxReader(ReadOptions options) {
    this.options = options;
  }

  @Override
  public void read(SourceFile file, RecordSink sink) throws IOException {
    checkHead(file);
    try (Workbook book = new Workbook(file.path(), limits(file))) {
      String sheet = Printable.brief(book.sheetName(options.sheet()));
      SheetRows rows = new SheetRows(file, sheet, options, sink);
      book.rows(options.sheet(), rows::row);
      rows.end();
    } catch (WorkbookException e) {
      throw new ReadException(file.name(), "不是能读的 .xlsx：" + e.getMessage(), e);
    }
    file.progress().accept(file.size());
  }

  private static void checkHead(SourceFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] head = in.readNBytes(OLE2.length);
      if (Arrays.equals(head, OLE2)) {
        throw new ReadException(file.name(), "是旧版 .xls 或加密的工作簿；请在 Excel 中另存为不加密的 .xlsx");
      } else if (head.length < ZIP.length || !Arrays.equals(head, 0, 4, ZIP, 0, 4)) {
        throw new ReadException(file.name(), "不是 .xlsx 工作簿；若是 CSV 等其他格式，请改正扩展名，或在映射文件写 format");
      }
    }
  }

  private static WorkbookLimits limits(SourceFile file) throws IOException {
    ReadLimits limits = file.limits();
    long tight = Math.max(ReadLimits.RATIO_FREE, file.size() * limits.ratio());
    return new WorkbookLimits(
        Math.min(Math.min(MAX_BYTES, limits.bytes()), tight),
        limits.recordChars(),
        MAX_SHARED_CHARS,
        MAX_SHARED_TEXTS,
        limits.depth());
  }
}
