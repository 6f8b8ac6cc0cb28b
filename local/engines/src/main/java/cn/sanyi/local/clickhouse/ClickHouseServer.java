package cn.sanyi.local.clickhouse;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
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
   * @param args the library, the data folder, the configuration file
   */
  public static void main(String[] args) {
    String[] arguments = {
      "clickhouse",
      "--path=" + Path.of(args[1], "data"),
      "--config-file=" + args[2],
      "--log-level=warning",
      "--structure=line String",
      "--input-format=LineAsString",
      "--query=" + SERVE
    };
    Function run = NativeLibrary.getInstance(args[0]).getFunction("chdb_query_cmdline");
    run.invoke(new Object[] {arguments.length, arguments});
    // The library's threads would keep the process; everything is on disk by now.
    Runtime.getRuntime().halt(0);
  }
}
