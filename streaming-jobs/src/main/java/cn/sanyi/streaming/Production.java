package cn.sanyi.streaming;

import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.streaming.CaseJob.Inputs;
import cn.sanyi.streaming.CaseJob.Outputs;
import cn.sanyi.streaming.cases.CaseSettings;
import cn.sanyi.streaming.catalogue.CatalogueTopic;
import cn.sanyi.streaming.clickhouse.BatchSettings;
import cn.sanyi.streaming.clickhouse.ClickHouseSink;
import cn.sanyi.streaming.clickhouse.Target;
import cn.sanyi.streaming.kafka.KafkaInputs;
import cn.sanyi.streaming.register.RefusedInWarehouse;
import cn.sanyi.streaming.register.RegisterOutputs;
import cn.sanyi.warehouse.migration.WarehouseAddress;
import cn.sanyi.warehouse.row.IssuedCard;
import cn.sanyi.warehouse.row.RegisterTables;
import cn.sanyi.warehouse.row.Table;
import cn.sanyi.warehouse.row.Tables;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job between Kafka and ClickHouse. */
public final class Production {
  private Production() {}

  /** Adds the job to an environment. */
  public static void addTo(StreamExecutionEnvironment env, StreamingSettings settings) {
    KafkaInputs kafka = KafkaInputs.of(settings.kafka());
    Inputs inputs =
        new Inputs(
            kafka.caseEvents(settings.clock()),
            kafka.catalogue(),
            kafka.registers(),
            kafka.quarantine(),
            new CatalogueTopic(settings.kafka()));
    new CaseJob(
            inputs,
            outputs(settings.warehouse(), settings.registers(), BatchSettings.standard()),
            CaseSettings.of(settings.clock()))
        .addTo(env);
  }

  /** The sinks into ClickHouse. */
  public static Outputs outputs(
      WarehouseAddress warehouse, Registers registers, BatchSettings batches) {
    return new Outputs(
        new ClickHouseSink<>(warehouse, () -> Tables.RAW_EVENT, batches),
        new ClickHouseSink<>(warehouse, new FactTarget(), batches),
        new ClickHouseSink<>(warehouse, new CardTarget(), batches),
        new ClickHouseSink<>(warehouse, () -> Tables.ITEM, batches),
        new ClickHouseSink<>(warehouse, () -> Tables.ORGANISATION, batches),
        RegisterOutputs.of(
            registers,
            register -> new ClickHouseSink<>(warehouse, new RegisterTarget(register), batches),
            new ClickHouseSink<>(warehouse, () -> Tables.RECORD_CARD, batches),
            new RefusedInWarehouse(warehouse)),
        new ClickHouseSink<>(warehouse, () -> Tables.QUARANTINE, batches));
  }

  private record RegisterTarget(Register register) implements Target<RegisterRecord> {
    @Override
    public Table<RegisterRecord> table() {
      return RegisterTables.of(register);
    }
  }

  private static final class FactTarget implements Target<CaseFacts> {
    private static final long serialVersionUID = 1;

    @Override
    public Table<CaseFacts> table() {
      return Tables.CASE_FACT;
    }

    @Override
    public Object key(CaseFacts facts) {
      return facts.caseId();
    }
  }

  private static final class CardTarget implements Target<IssuedCard> {
    private static final long serialVersionUID = 1;

    @Override
    public Table<IssuedCard> table() {
      return Tables.CARD;
    }

    @Override
    public Object key(IssuedCard card) {
      return List.of(card.card().caseId(), card.card().level());
    }
  }
}
