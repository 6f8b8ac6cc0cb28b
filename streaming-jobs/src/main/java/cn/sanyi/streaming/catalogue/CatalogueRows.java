package cn.sanyi.streaming.catalogue;

import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.pace.Changes;
import cn.sanyi.wire.CatalogueCodec;
import cn.sanyi.wire.CatalogueEntry;
import cn.sanyi.wire.CatalogueEntry.ItemEntry;
import cn.sanyi.wire.CatalogueEntry.OrganisationEntry;
import cn.sanyi.wire.WireException;
import java.time.Instant;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Tells items from organisations; what is neither is refused. */
public final class CatalogueRows extends ProcessFunction<Arrived, ServiceItem> {
  /** Versions of organisations. */
  public static final OutputTag<Organisation> ORGANISATIONS =
      new OutputTag<>("organisations", RecordTypes.of(Organisation.class));

  /** Records that cannot be decoded. */
  public static final OutputTag<Quarantined> REFUSED = new OutputTag<>("refused") {};

  @Override
  public void processElement(Arrived record, Context context, Collector<ServiceItem> out) {
    Changes.happened();
    try {
      CatalogueEntry entry = CatalogueCodec.decode(record.bytes());
      if (entry instanceof ItemEntry item) {
        out.collect(item.item());
      } else if (entry instanceof OrganisationEntry organisation) {
        context.output(ORGANISATIONS, organisation.organisation());
      }
    } catch (WireException e) {
      Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
      context.output(REFUSED, record.refused(now));
    }
  }
}
