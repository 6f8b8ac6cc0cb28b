package cn.sanyi.batch;

import cn.sanyi.batch.seal.Result;
import cn.sanyi.batch.seal.SealedAssessment;
import cn.sanyi.batch.source.ClickHouse;
import cn.sanyi.model.period.Period;
import cn.sanyi.warehouse.row.AssessmentTables;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** An assessment of what the warehouse holds, sealed and written back to it. */
final class OfficialRun {
  /** Large enough that a query's fixed cost does not count. */
  private static final long EVENTS_PER_SPLIT = 1_000_000;

  private final ClickHouse warehouse;
  private final SparkSession spark;
  private final Progress progress;

  OfficialRun(ClickHouse warehouse, SparkSession spark, Progress progress) {
    this.warehouse = warehouse;
    this.spark = spark;
    this.progress = progress;
  }

  /**
   * Runs, seals and writes.
   *
   * @throws IllegalStateException where the warehouse holds no event, or cannot be reached
   */
  Report run(Period period, Instant cutOff) {
    long events = warehouse.countEvents();
    if (events == 0) {
      throw new IllegalStateException("数据仓库里还没有任何事件；请先用 ./sanyi ingest 导入数据");
    }
    int cores = spark.sparkContext().defaultParallelism();
    int splits = (int) Math.max(2L * cores, events / EVENTS_PER_SPLIT);
    spark.sparkContext().addSparkListener(progress.tasks(splits));
    Result result =
        new Assessment(spark, warehouse, splits, warehouse.catalogue(), progress::say)
            .run(period, cutOff);
    SealedAssessment sealed = SealedAssessment.of(result);
    progress.say("写入考核结果");
    // The run itself comes last: whoever sees it sees all of it.
    warehouse.insert(AssessmentTables.INDICATOR, sealed.indicators());
    warehouse.insert(AssessmentTables.SCORE, sealed.scores());
    warehouse.insert(AssessmentTables.ASSESSMENT, List.of(sealed.assessment()));
    return new Report(result, sealed, progress.elapsed());
  }
}
