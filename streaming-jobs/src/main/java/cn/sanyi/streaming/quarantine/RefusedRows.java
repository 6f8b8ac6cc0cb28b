package cn.sanyi.streaming.quarantine;

import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.pace.Changes;
import cn.sanyi.wire.QuarantineCodec;
import cn.sanyi.wire.WireException;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** What ingest refused; a record that is not even that is refused itself. */
public final class RefusedRows extends ProcessFunction<Arrived, Quarantined> {
  @Override
  public void processElement(Arrived record, Context context, Collector<Quarantined> out) {
    Changes.happened();
    try {
      out.collect(QuarantineCodec.decode(record.bytes()));
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
      out.collect(record.refused(now));
    }
  }
}
