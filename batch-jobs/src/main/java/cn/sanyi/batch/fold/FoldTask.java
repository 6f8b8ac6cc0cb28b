package cn.sanyi.batch.fold;

import cn.sanyi.batch.source.CaseSource;
import cn.sanyi.batch.source.Split;
import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.rules.card.CardRules;
import java.time.Instant;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;

/** Spark's task: folds the cases of one split as they come, holding one at a time. */
public final class FoldTask implements FlatMapFunction<Split, Row> {
  private final CaseSource source;
  private final Broadcast<Catalogue> catalogue;
  private final CardRules rules;
  private final Instant cutOff;
  private final Instant toldUntil;

  /** A task over a source; rules travel along, so that all executors judge alike. */
  public FoldTask(
      CaseSource source,
      Broadcast<Catalogue> catalogue,
      CardRules rules,
      Instant cutOff,
      Instant toldUntil) {
    this.source = source;
    this.catalogue = catalogue;
    this.rules = rules;
    this.cutOff = cutOff;
    this.toldUntil = toldUntil;
  }

  @Override
  public Iterator<Row> call(Split split) {
    Calendars calendars = Calendars.standard();
    CaseFolder folder =
        new CaseFolder(
            catalogue.value(),
            calendars,
            new CardJudge(rules, calendars.latest()),
            cutOff,
            toldUntil);
    CaseSource.Cases cases = source.open(split);
    TaskCompletionListener close = context -> cases.close();
    TaskContext.get().addTaskCompletionListener(close);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return cases.hasNext();
      }

      @Override
      public Row next() {
        return FoldedRow.of(folder.fold(cases.next()));
      }
    };
  }
}
