package cn.sanyi.ingest.read;

import cn.sanyi.model.text.Printable;
import cn.sanyi.registers.yaml.RegularFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/**
 * A file to read, plain or gzip (told by its first bytes, not by its name).
 *
 * @param path where it is
 * @param limits what is believed of it
 * @param progress told the packed bytes read so far
 */
public record SourceFile(Path path, ReadLimits limits, LongConsumer progress) {

  /** Its name without folders, as locations show it: with nothing that a terminal obeys. */
  public String name() {
    Path last = path.getFileName();
    return Printable.of(last == null ? path.toString() : last.toString());
  }

  /**
   * Makes sure that there is a file to read before anything is opened, which might wait for ever.
   *
   * @throws ReadException where it is missing, empty, unreadable or no regular file
   */
  public void check() throws IOException {
    String shown = Printable.of(path.toString());
    String problem = RegularFile.problem(path);
    if (problem != null) {
      throw new ReadException("文件 " + shown, problem);
    } else if (size() == 0) {
      throw new ReadException("文件 " + shown, "是空的；请检查导出是否成功");
    }
  }

  /** Packed size in bytes. */
  public long size() throws IOException {
    return Files.size(path);
  }

  String at(long line) {
    return name() + ":" + line;
  }

  /** The unpacked bytes; reading past a limit throws {@link ReadException}. */
  InputStream open() throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      CountingStream packed = new CountingStream(file, size(), progress);
      BufferedInputStream in = new BufferedInputStream(packed, 1 << 16);
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      InputStream unpacked = gzip ? new WholeGzip(in) : in;
      return new BoundedStream(unpacked, packed, limits, name());
    } catch (EOFException | ZipException e) {
      file.close();
      throw BoundedStream.cutOff(name(), 0, e);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The same file without telling progress, for a look ahead. */
  SourceFile silent() {
    return new SourceFile(path, limits, bytes -> {});
  }
}
