package cn.sanyi.local.postgres;

import cn.sanyi.local.engines.ReadyFile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL with one database and one user, both called `sanyi`; only passwords open it. */
public final class PostgresServer {
  private PostgresServer() {}

  /**
   * @param args the data folder, the port, and the folder for PostgreSQL's own programs; the
   *     password is in the environment variable SANYI_POSTGRES_PASSWORD
   * @throws Exception if the server does not start
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    Path data = folder.resolve("data");
    String password = System.getenv("SANYI_POSTGRES_PASSWORD");
    int port = Integer.parseInt(args[1]);
    Path programs = Path.of(args[2]);
    Postmaster.endLeftOver(data);
    Path secret = Files.writeString(Files.createTempFile("initdb", null), password);
    EmbeddedPostgres server;
    try {
      server = Programs.alone(programs, () -> start(data, port, programs, password, secret));
    } finally {
      Files.delete(secret);
    }
    Watch.over(data);
    Access.restrict(server, data, password);
    ReadyFile.write(folder);
    Postmaster.awaitEnd(data);
    System.err.println("PostgreSQL has ended");
    Runtime.getRuntime().halt(1);
  }

  /** A new cluster asks for the password from its first moment, and does not trust the machine. */
  private static EmbeddedPostgres start(
      Path data, int port, Path programs, String password, Path secret) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(programs.toFile())
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", secret.toString())
        .setPort(port)
        .setConnectConfig("password", password)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setPGStartupWait(Duration.ofSeconds(60))
        .start();
  }
}
