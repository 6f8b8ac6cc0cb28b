package cn.sanyi.streaming.pace;

import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Hears of offsets that Kafka did not take when a checkpoint was complete. Nothing commits them
 * again but a checkpoint, and whoever imports a file waits for them: so they count as a change.
 */
public final class FailedCommits implements MetricReporterFactory {
  private static final String NAME = "failed-commits";

  /** As Kafka's source calls its counter. */
  private static final String COUNTER = "commitsFailed";

  /** For Flink, which finds it as a service. */
  public FailedCommits() {}

  static void listen(Configuration configuration) {
    configuration.setString(
        "metrics.reporter." + NAME + ".factory.class", FailedCommits.class.getName());
  }

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new Listener();
  }

  private static final class Listener implements MetricReporter {
    @Override
    public void open(MetricConfig config) {
      // There is nothing to open.
    }

    @Override
    public void close() {
      // Nor to close.
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
      if (name.equals(COUNTER) && metric instanceof Counter counter) {
        Changes.count(counter);
      }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
      // What it counted has happened.
    }
  }
}
