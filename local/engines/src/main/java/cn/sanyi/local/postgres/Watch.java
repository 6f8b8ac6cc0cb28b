package cn.sanyi.local.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The leash of the PostgreSQL process itself, which watches no pipe: a tiny shell waits for the end
 * of a pipe from this process and then asks PostgreSQL to stop. It holds even when this process is
 * killed with SIGKILL.
 */
final class Watch {
  private static final String SCRIPT =
      "trap '' INT TERM HUP; while read -r line; do :; done; kill -INT \"$0\" 2>/dev/null";

  private Watch() {}

  static void over(Path data) throws IOException {
    long pid =
        Postmaster.pid(data).orElseThrow(() -> new IOException("no postmaster.pid in " + data));
    new ProcessBuilder("sh", "-c", SCRIPT, Long.toString(pid))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
