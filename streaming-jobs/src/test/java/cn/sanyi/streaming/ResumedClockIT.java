package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.row.Tables;
import cn.sanyi.wire.Topics;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is killed when some partitions had nothing more to say. */
class ResumedClockIT {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final County COUNTY = County.of(CountySettings.of(5, 2_000, QUARTER));

  @TempDir Path folder;

  @Test
  void aPartitionReadToItsLastTickBeforeTheKillKeepsItsClock() throws Exception {
    int last = Topics.all().get(Topics.CASE_EVENTS) - 1;
    try (Stage stage = new Stage(folder, COUNTY)) {
      Broker broker = stage.broker();
      Warehouse disturbed = stage.warehouse("sanyi_disturbed");
      broker.tell(COUNTY.events());
      for (int partition = 0; partition < last; partition++) {
        broker.tick(partition, QUARTER.end());
      }
      try (StreamingProcess process = stage.start(disturbed)) {
        stage.awaitAll(process);
        process.kill();
      }
      long before = disturbed.rows(Tables.CARD);

      broker.tick(last, QUARTER.end());
      try (StreamingProcess process = stage.start(disturbed)) {
        stage.awaitAll(process);
      }
      broker.forgetGroup();

      Warehouse undisturbed = stage.warehouse("sanyi_undisturbed");
      try (StreamingProcess process = stage.start(undisturbed)) {
        stage.awaitAll(process);
      }
      Stage.assertSame(disturbed, undisturbed);
      assertThat(before)
          .as("the last deadlines waited for the last partition")
          .isLessThan(undisturbed.rows(Tables.CARD));
    }
  }
}
