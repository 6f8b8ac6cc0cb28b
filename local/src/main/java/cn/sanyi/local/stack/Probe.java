package cn.sanyi.local.stack;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Ways to see that a program is ready. */
final class Probe {
  private Probe() {}

  /** A line appears in the log after what stands there now. */
  static BooleanSupplier line(Path log, String line) {
    long before = size(log);
    return () -> {
      try (FileChannel channel = FileChannel.open(log)) {
        // A log that has become shorter was emptied in between.
        channel.position(channel.size() < before ? 0 : before);
        byte[] added = Channels.newInputStream(channel).readAllBytes();
        return new String(added, StandardCharsets.UTF_8).contains(line);
      } catch (IOException e) {
        return false;
      }
    };
  }

  private static long size(Path log) {
    try {
      return Files.exists(log) ? Files.size(log) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
