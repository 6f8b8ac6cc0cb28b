package cn.sanyi.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file to read, plain or gzip (told by its first bytes, not by its name).
 *
 * @param path where it is
 * @param limits what is believed of it
 * @param progress told the packed bytes read so far
 */
public record SourceFile(Path path, ReadLimits limits, LongConsumer progress) {

  /** Its name without folders, as locations show it. */
  public String name() {
    return path.getFileName().toString();
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
    return open(progress);
  }

  /** The same without telling progress, for a look ahead. */
  InputStream peek() throws IOException {
    return open(bytes -> {});
  }

  private InputStream open(LongConsumer listener) throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      CountingStream packed = new CountingStream(file, listener);
      BufferedInputStream in = new BufferedInputStream(packed, 1 << 16);
      in.mark(2);
      boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      InputStream unpacked = gzip ? new GZIPInputStream(in, 1 << 16) : in;
      return new BoundedStream(unpacked, packed, limits, name());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }
}
