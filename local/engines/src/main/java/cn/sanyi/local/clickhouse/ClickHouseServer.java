package cn.sanyi.local.clickhouse;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs ClickHouse's HTTP server inside this process. The second statement reads standard input, a
 * pipe from the parent, to its end, so the server lives exactly as long as the parent does.
 */
public final class ClickHouseServer {
  private static final String SERVE =
      "SYSTEM START LISTEN HTTP; SELECT count() FROM table FORMAT Null";

  private ClickHouseServer() {}

  /**
   * @param args the library, the data folder, the configuration file, the port
   * @throws Exception if the data folder cannot be made
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    String[] arguments = {
      "clickhouse",
      "--path=" + folder.resolve("data"),
      "--config-file=" + args[2],
      "--log-level=warning",
      "--structure=line String",
      "--input-format=LineAsString",
      "--query=" + SERVE
    };
    Function run = NativeLibrary.getInstance(args[0]).getFunction("chdb_query_cmdline");
    confine(folder, Integer.parseInt(args[3]));
    run.invoke(new Object[] {arguments.length, arguments});
    // The library's threads would keep the process; everything is on disk by now.
    Runtime.getRuntime().halt(0);
  }

  /**
   * The library's SQL reaches any file of this machine (its function `file` asks for no right), so
   * the process itself may not: it has its own folder, and what tells it of itself and the
   * machine's size.
   */
  private static void confine(Path folder, int port) throws Exception {
    if (!Landlock.possible()) {
      System.out.println("no Landlock here: whoever knows the password can read what we can read");
      return;
    }
    Landlock.nothing()
        .read(folder.resolve("config.xml"))
        .read(folder.resolve("users.xml"))
        .write(Files.createDirectories(folder.resolve("data")))
        .read(Path.of("/proc/self"))
        .read(Path.of("/proc/meminfo"))
        .read(Path.of("/proc/stat"))
        .read(Path.of("/proc/cpuinfo"))
        .read(Path.of("/proc/loadavg"))
        .read(Path.of("/proc/uptime"))
        .read(Path.of("/sys/fs/cgroup"))
        .read(Path.of("/sys/devices/system"))
        .listen(port)
        .hold();
  }
}
