package cn.sanyi.streaming.quarantine;

import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.pace.Changes;
import cn.sanyi.warehouse.row.QuarantineRow;
import cn.sanyi.wire.QuarantineCodec;
import cn.sanyi.wire.Quarantined;
import cn.sanyi.wire.WireException;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** What ingest refused; a record that is not even that is refused itself. */
public final class RefusedRows extends ProcessFunction<Arrived, QuarantineRow> {
  @Override
  public void processElement(Arrived record, Context context, Collector<QuarantineRow> out) {
    Changes.happened();
    try {
      Quarantined refused = QuarantineCodec.decode(record.bytes());
      out.collect(
          new QuarantineRow(
              refused.id(),
              refused.source(),
              refused.location(),
              refused.reason(),
              refused.raw(),
              refused.at(),
              refused.mapping()));
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
      out.collect(record.refused(now));
    }
  }
}
