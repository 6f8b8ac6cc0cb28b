package cn.sanyi.streaming;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.streaming.bundle.Bundler;
import cn.sanyi.streaming.bundle.CaseBundle;
import cn.sanyi.streaming.bundle.CaseBundleType;
import cn.sanyi.streaming.cases.CaseOperator;
import cn.sanyi.streaming.cases.CaseSettings;
import cn.sanyi.streaming.catalogue.CatalogueReader;
import cn.sanyi.streaming.catalogue.CatalogueRows;
import cn.sanyi.streaming.catalogue.RecordTypes;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.streaming.kafka.Clocks;
import cn.sanyi.streaming.kafka.JobClock;
import cn.sanyi.streaming.quarantine.RefusedRows;
import cn.sanyi.streaming.register.RegisterOutputs;
import cn.sanyi.streaming.register.RegisterRows;
import cn.sanyi.warehouse.row.IssuedCard;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.dag.Transformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.transformations.SideOutputTransformation;
import org.apache.flink.streaming.api.transformations.TwoInputTransformation;
import org.apache.flink.util.OutputTag;

/**
 * The job's graph, the same in production and in tests: only sources and sinks are passed in.
 *
 * <pre>
 * case events --> bundle --(bytes, by caseId)--> case --> facts, raw events, cards, refused
 * catalogue --------------(to every task)--------/   \--> items, organisations, refused
 * registers --------------------------------------------> a table for each register, cards, refused
 * quarantine -------------------------------------------> refused
 * </pre>
 *
 * <p>Case and sinks are one chain: after the one shuffle nothing is serialized again.
 */
public final class CaseJob {
  /**
   * Where the job reads.
   *
   * @param caseEvents events and clock ticks
   * @param catalogue versions of items and organisations
   * @param registers records of all registers
   * @param quarantine what ingest refused
   * @param known what is known of the catalogue when a task meets its first case
   */
  public record Inputs(
      Source<Arrived, ?, ?> caseEvents,
      Source<Arrived, ?, ?> catalogue,
      Source<Arrived, ?, ?> registers,
      Source<Arrived, ?, ?> quarantine,
      CatalogueReader known) {}

  /**
   * Where the job writes.
   *
   * @param rawEvents each event at its first sighting
   * @param facts facts of a case whenever they change
   * @param cards cards whenever they change
   * @param items versions of items
   * @param organisations versions of organisations
   * @param registers records of registers
   * @param refused refused records
   */
  public record Outputs(
      Sink<CaseEvent> rawEvents,
      Sink<CaseFacts> facts,
      Sink<IssuedCard> cards,
      Sink<ServiceItem> items,
      Sink<Organisation> organisations,
      RegisterOutputs registers,
      Sink<Quarantined> refused) {}

  private final Inputs inputs;
  private final Outputs outputs;
  private final CaseSettings settings;

  /** The job between these ends. */
  public CaseJob(Inputs inputs, Outputs outputs, CaseSettings settings) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.settings = settings;
  }

  /** Adds the job's graph; every operator with state has an id, so that checkpoints find it. */
  public void addTo(StreamExecutionEnvironment env) {
    DataStream<Arrived> catalogue =
        read(env, inputs.catalogue(), Clocks.timeless(), "catalogue").setParallelism(1);
    DataStream<Arrived> quarantine =
        read(env, inputs.quarantine(), Clocks.timeless(), "quarantine").setParallelism(1);
    DataStream<Quarantined> refused = followCases(env, catalogue);
    SingleOutputStreamOperator<ServiceItem> items =
        catalogue
            .process(new CatalogueRows(), RecordTypes.of(ServiceItem.class))
            .name("catalogue rows")
            .setParallelism(1);
    write(items, outputs.items(), "item").setParallelism(1);
    write(items.getSideOutput(CatalogueRows.ORGANISATIONS), outputs.organisations(), "organisation")
        .setParallelism(1);
    refused =
        refused.union(
            items.getSideOutput(CatalogueRows.REFUSED),
            followRegisters(env),
            quarantine.process(new RefusedRows()).name("refused rows").setParallelism(1));
    write(refused, outputs.refused(), "refused").setParallelism(1);
  }

  /** Records have no state here: their tables keep every revision, and questions find the last. */
  private DataStream<Quarantined> followRegisters(StreamExecutionEnvironment env) {
    RegisterOutputs registers = outputs.registers();
    SingleOutputStreamOperator<Quarantined> rows =
        read(env, inputs.registers(), Clocks.timeless(), "registers")
            // Another edition knows this source no more and reads from the beginning.
            .uid("registers-" + registers.edition())
            .setParallelism(1)
            .process(new RegisterRows(registers.registers(), registers.refused()))
            .name("register rows")
            .setParallelism(1);
    registers
        .sinks()
        .forEach(
            (register, sink) ->
                write(rows.getSideOutput(RegisterRows.tag(register)), sink, register.code())
                    .setParallelism(1));
    write(rows.getSideOutput(RegisterRows.CARDS), registers.cards(), "record_card")
        .setParallelism(1);
    return rows;
  }

  private DataStream<Quarantined> followCases(
      StreamExecutionEnvironment env, DataStream<Arrived> catalogue) {
    WatermarkStrategy<Arrived> clock =
        settings.clock() == JobClock.EVENT ? Clocks.replay() : Clocks.none();
    KeyedStream<CaseBundle, String> bundles =
        read(env, inputs.caseEvents(), clock, "case-events")
            .transform("bundle", new CaseBundleType(), new Bundler())
            .keyBy(CaseBundle::caseId);
    TwoInputTransformation<CaseBundle, Arrived, CaseFacts> cases =
        new TwoInputTransformation<>(
            bundles.getTransformation(),
            catalogue.broadcast().getTransformation(),
            "case",
            new CaseOperator(settings, inputs.known()),
            TypeInformation.of(CaseFacts.class),
            env.getParallelism());
    cases.setUid("case");
    cases.setStateKeySelectors(bundles.getKeySelector(), null);
    cases.setStateKeyType(bundles.getKeyType());
    env.addOperator(cases);
    write(new DataStream<>(env, cases), outputs.facts(), "case_fact");
    write(side(env, cases, CaseOperator.RAW_EVENTS), outputs.rawEvents(), "raw_event");
    write(side(env, cases, CaseOperator.CARDS), outputs.cards(), "card");
    return side(env, cases, CaseOperator.REFUSED);
  }

  private static <T> DataStream<T> side(
      StreamExecutionEnvironment env, Transformation<?> from, OutputTag<T> tag) {
    return new DataStream<>(env, new SideOutputTransformation<>(from, tag));
  }

  private static SingleOutputStreamOperator<Arrived> read(
      StreamExecutionEnvironment env,
      Source<Arrived, ?, ?> source,
      WatermarkStrategy<Arrived> clock,
      String name) {
    return env.fromSource(source, clock, name).uid(name);
  }

  private static <T> DataStreamSink<T> write(DataStream<T> rows, Sink<T> sink, String name) {
    return rows.sinkTo(sink).name(name).uid("to-" + name);
  }
}
