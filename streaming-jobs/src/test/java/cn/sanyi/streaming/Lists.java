package cn.sanyi.streaming;

import cn.sanyi.streaming.kafka.Arrived;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;

/** Sources and sinks of the production graph that are lists in this process. */
final class Lists {
  private static final Map<String, Queue<Object>> WRITTEN = new ConcurrentHashMap<>();

  private static final Map<String, List<Arrived>> GIVEN = new ConcurrentHashMap<>();

  private Lists() {}

  static Source<Arrived, ?, ?> source(String name, List<Arrived> records) {
    GIVEN.put(name, records);
    return new DataGeneratorSource<>(
        index -> GIVEN.get(name).get(index.intValue()),
        records.size(),
        TypeInformation.of(Arrived.class));
  }

  static <T> Sink<T> sink(String name) {
    WRITTEN.put(name, new ConcurrentLinkedQueue<>());
    return new ListSink<>(name);
  }

  @SuppressWarnings("unchecked")
  static <T> List<T> written(String name) {
    return (List<T>) List.copyOf(WRITTEN.get(name));
  }

  private record ListSink<T>(String name) implements Sink<T> {
    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
      Queue<Object> queue = WRITTEN.get(name);
      return new SinkWriter<>() {
        @Override
        public void write(T row, Context written) {
          queue.add(row);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {}
      };
    }
  }
}
