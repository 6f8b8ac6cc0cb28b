package cn.sanyi.local.kafka;

import cn.sanyi.local.engines.Ports;
import cn.sanyi.local.engines.ReadyFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** One Kafka broker that is its own controller (KRaft), on the loopback interface. */
public final class KafkaBroker {
  private KafkaBroker() {}

  /**
   * @param args the data folder and the port; the password is in the environment variable
   *     SANYI_KAFKA_PASSWORD
   * @throws IOException if the folder cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Properties properties =
        BrokerProperties.of(folder.resolve("data"), Integer.parseInt(args[1]), Ports.free());
    formatOnce(folder, properties);
    Logins.into(properties, System.getenv("SANYI_KAFKA_PASSWORD"));
    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
    server.startup();
    ReadyFile.write(folder);
    server.awaitShutdown();
  }

  private static void formatOnce(Path folder, Properties properties) throws IOException {
    if (Files.exists(folder.resolve("data").resolve("meta.properties"))) {
      return;
    }
    Path file = folder.resolve("broker.properties");
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
    int status = StorageTool.execute(format, System.out);
    if (status != 0) {
      throw new IOException("cannot format " + folder + ", status " + status);
    }
  }
}
