package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.period.Period;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that kept all cases on the heap left off in the middle of a quarter. */
class TakeoverIT {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final County COUNTY = County.of(CountySettings.of(7, 2_000, QUARTER));

  @TempDir Path folder;

  @Test
  void whatItLeftIsGoneOnFromAndNotReadAgain() throws Exception {
    List<CaseEvent> events = new ArrayList<>();
    COUNTY.events().forEachRemaining(events::add);
    int half = events.size() / 2;
    try (Stage stage = new Stage(folder, COUNTY)) {
      Warehouse takenOver = stage.warehouse("sanyi_taken_over");
      stage.broker().tell(events.subList(0, half).iterator());
      StreamingSettings settings = StreamingSettings.of(stage.environment(takenOver, Map.of()));
      leaveOffOnTheHeap(stage, settings);
      long stored = takenOver.count("SELECT count() FROM raw_event");

      try (StreamingProcess process = stage.start(takenOver)) {
        await().atMost(Stage.LONG).until(process::ready);
        assertThat(process.output()).contains("发现旧版本的检查点", "已转换，从原处继续");
        Folders folders = Environments.folders(settings).orElseThrow();
        assertThat(folders.newestOfHeap()).as("taken over").isEmpty();
        assertThat(folders.newest()).isPresent();

        stage.broker().tell(events.subList(half, events.size()).iterator());
        stage.broker().tick(QUARTER.end());
        stage.awaitAll(process);
        assertThat(takenOver.count("SELECT count() FROM raw_event"))
            .as("no event is written twice")
            .isGreaterThan(stored)
            .isEqualTo(takenOver.count("SELECT sum(events_seen) FROM case_fact FINAL"));
      }
      stage.broker().forgetGroup();

      Warehouse undisturbed = stage.warehouse("sanyi_undisturbed");
      try (StreamingProcess process = stage.start(undisturbed)) {
        stage.awaitAll(process);
      }
      Stage.assertSame(takenOver, undisturbed);
    }
  }

  private static void leaveOffOnTheHeap(Stage stage, StreamingSettings settings) throws Exception {
    StreamExecutionEnvironment env = Environments.onTheHeap(settings, null);
    Production.addTo(env, settings);
    JobClient job = env.executeAsync("the version before");
    Folders folders = Environments.folders(settings).orElseThrow();
    await()
        .atMost(Stage.LONG)
        .until(() -> folders.newestOfHeap().isPresent() && stage.broker().consumed());
    job.cancel().get();
  }
}
