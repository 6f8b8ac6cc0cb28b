package cn.sanyi.ingest.workbook;

import cn.sanyi.ingest.guard.GuardedXml;
import cn.sanyi.ingest.guard.XmlException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a packed workbook; together they unpack to no more than the limit. */
final class Parts implements AutoCloseable {
  private final ZipFile zip;
  private final WorkbookLimits limits;
  private long unpacked;

  Parts(Path file, WorkbookLimits limits) throws IOException {
    this.limits = limits;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new WorkbookException("压缩包已损坏或不完整；请重新取得该文件", e);
    }
    if (zip.size() > WorkbookLimits.PARTS) {
      zip.close();
      throw new WorkbookException("内有 " + zip.size() + " 个部件，超过 " + WorkbookLimits.PARTS + " 个的上限");
    }
  }

  boolean has(String name) {
    return entry(name) != null;
  }

  /**
   * Reads a part.
   *
   * @param what in Chinese, for complaints
   */
  void read(String name, String what, Consumer<GuardedXml> reader) throws IOException {
    ZipEntry entry = entry(name);
    if (entry == null) {
      throw new WorkbookException("缺少" + what + "；" + CellPlace.repair());
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry));
        GuardedXml xml = new GuardedXml(in, limits.depth(), limits.rowChars())) {
      reader.accept(xml);
    } catch (XmlException e) {
      throw new WorkbookException(what + "第 " + e.line() + " 行：" + e.getMessage(), e);
    } catch (ZipException e) {
      throw new WorkbookException(what + "：压缩包已损坏或不完整；请重新取得该文件", e);
    }
  }

  /** Names of parts are the same in capitals and small letters. */
  private ZipEntry entry(String name) {
    ZipEntry exact = zip.getEntry(name);
    return exact != null
        ? exact
        : Collections.list(zip.entries()).stream()
            .filter(entry -> entry.getName().equalsIgnoreCase(name))
            .findFirst()
            .orElse(null);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Bounded extends FilterInputStream {
    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      passed(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      passed(Math.max(read, 0));
      return read;
    }

    private void passed(int bytes) {
      unpacked += bytes;
      if (unpacked > limits.bytes()) {
        throw new WorkbookException(
            "解压后超过 " + limits.bytes() + " 字节的上限，过大或疑似压缩炸弹，已停止读取；确为真实数据请拆分或另存为 CSV");
      }
    }
  }
}
