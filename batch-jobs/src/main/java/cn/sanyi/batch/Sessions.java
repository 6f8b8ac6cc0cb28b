package cn.sanyi.batch;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Spark as this job needs it, on one machine and on a cluster. */
final class Sessions {
  private Sessions() {}

  /**
   * A session.
   *
   * @param master address of the master; ignored under spark-submit, which names its own
   */
  static SparkSession open(String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("sanyi-assess")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.session.timeZone", "Asia/Shanghai")
            // Rows carry java.time, whatever zone the JVM runs in.
            .config("spark.sql.datetime.java8API.enabled", "true");
    String named = System.getProperty("spark.master", master);
    builder.master(named);
    if (named.startsWith("local")) {
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          // Aggregates over a county are small: tasks would cost more than they do.
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.sql.adaptive.enabled", "false");
    } else if (System.getProperty("spark.master") == null) {
      // Under spark-submit it is there already.
      builder.config("spark.jars", clusterJar().toString());
    }
    return builder.getOrCreate();
  }

  /** The shaded jar beside the one that runs: what executors on other machines need. */
  private static Path clusterJar() {
    Path own =
        Path.of(
            URI.create(
                Sessions.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    Path jar = own.resolveSibling("sanyi-batch-jobs-cluster.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("找不到 " + jar + "；请先构建：./sanyi build");
    }
    return jar;
  }
}
