package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sanyi.county.County;
import cn.sanyi.county.CountySettings;
import cn.sanyi.local.engines.Engine;
import cn.sanyi.local.engines.Engines;
import cn.sanyi.local.engines.Placement;
import cn.sanyi.local.engines.Ports;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.row.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The job, in one process, while its engines are killed under it and come back later. */
@DisabledIfSystemProperty(
    named = "sanyi.engines",
    matches = "containers",
    disabledReason = "a container that is started again has another port")
class EnginesAwayIT {
  private static final Period QUARTER = Period.parse("2019Q4");
  private static final County COUNTY = County.of(CountySettings.of(5, 3_000, QUARTER));

  @TempDir Path folder;

  @Test
  void theJobSurvivesItsEnginesAndLeavesTheRowsOfAnUndisturbedRun() throws Exception {
    Placement kafkaPlace = place("kafka");
    Placement clickHousePlace = place("clickhouse");
    Engine kafka = Engines.kafka(kafkaPlace);
    Engine clickHouse = Engines.clickHouse(clickHousePlace);
    try (Stage stage = new Stage(folder, COUNTY, kafka, clickHouse)) {
      List<List<CaseEvent>> thirds = thirds();
      Warehouse disturbed = stage.warehouse("sanyi_disturbed");
      try (StreamingProcess process = stage.start(disturbed)) {
        stage.broker().tell(thirds.get(0).iterator());
        await()
            .atMost(Stage.LONG)
            .until(() -> process.alive() && disturbed.rows(Tables.CASE_FACT) > 0);

        kill(clickHouse);
        stage.broker().tell(thirds.get(1).iterator());
        await().atMost(Stage.LONG).until(() -> process.said("ClickHouse 没有收下 case_fact"));
        clickHouse = Engines.clickHouse(clickHousePlace);
        stage.awaitAll(process);

        kill(kafka);
        await().atMost(Stage.LONG).until(() -> process.said("could not be established"));
        kafka = Engines.kafka(kafkaPlace);
        stage.broker().tell(thirds.get(2).iterator());
        stage.broker().tick(QUARTER.end());
        stage.awaitAll(process);
      }
      stage.broker().forgetGroup();

      Warehouse undisturbed = stage.warehouse("sanyi_undisturbed");
      try (StreamingProcess process = stage.start(undisturbed)) {
        stage.awaitAll(process);
      }
      assertThat(undisturbed.rows(Tables.CARD)).isPositive();
      Stage.assertSame(disturbed, undisturbed);
    } finally {
      clickHouse.close();
      kafka.close();
    }
  }

  private static List<List<CaseEvent>> thirds() {
    List<CaseEvent> all = new ArrayList<>();
    COUNTY.events().forEachRemaining(all::add);
    int third = all.size() / 3;
    return List.of(
        all.subList(0, third), all.subList(third, 2 * third), all.subList(2 * third, all.size()));
  }

  private static void kill(Engine engine) {
    ProcessHandle process = engine.child().orElseThrow().handle();
    process.destroyForcibly();
    process.onExit().join();
  }

  private Placement place(String name) {
    return new Placement(
        folder.resolve(name),
        folder.resolve(name + ".log"),
        Ports.free(),
        Placement.randomPassword());
  }
}
