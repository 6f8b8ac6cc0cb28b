package cn.sanyi.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once into nothing before anyone parses it: what its table of contents says of
 * sizes is the author's claim and no more.
 */
final class ZipLimits {
  private static final int MAX_ENTRIES = 10_000;

  /** Texts of a workbook are held in memory. */
  private static final long MAX_SHARED_STRINGS = 256L << 20;

  private static final long MAX_BYTES = 4L << 30;

  private ZipLimits() {}

  static void check(SourceFile file) throws IOException {
    long limit = Math.min(MAX_BYTES, file.limits().bytes());
    long tight = Math.max(ReadLimits.RATIO_FREE, file.size() * file.limits().ratio());
    long total = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw new ReadException(file.name(), "工作簿内有 " + zip.size() + " 个部件，超过 " + MAX_ENTRIES);
      }
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        long entryLimit =
            entry.getName().endsWith("sharedStrings.xml") ? MAX_SHARED_STRINGS : limit;
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            total += read;
            if (size > entryLimit || total > limit || total > tight) {
              throw new ReadException(file.name(), "解压后过大或压缩比过高，疑似压缩炸弹，已停止读取；确为真实数据请拆分或另存为 CSV");
            }
          }
        }
      }
    } catch (ZipException e) {
      throw new ReadException(file.name(), "不是完好的 .xlsx：" + e.getMessage(), e);
    }
  }
}
