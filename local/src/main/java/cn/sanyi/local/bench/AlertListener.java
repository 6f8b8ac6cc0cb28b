package cn.sanyi.local.bench;

import cn.sanyi.local.engines.ChildFailure;
import cn.sanyi.local.report.Api;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Hears the API's server-sent alerts, each case's id as its card arrives. */
final class AlertListener implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data:";

  private final Stream<String> lines;
  private final Consumer<String> seen;
  private final Thread thread;
  private volatile boolean closed;

  private AlertListener(Stream<String> lines, Consumer<String> seen) {
    this.lines = lines;
    this.seen = seen;
    this.thread = new Thread(this::listen, "alerts");
    thread.setDaemon(true);
    thread.start();
  }

  static AlertListener open(Map<String, String> environment, Consumer<String> seen) {
    return new AlertListener(new Api(environment).lines("/v1/alerts/stream"), seen);
  }

  void requireListening() {
    if (!thread.isAlive()) {
      throw new ChildFailure("接口的实时预警流中断了：请看 ./sanyi logs api");
    }
  }

  private void listen() {
    try {
      lines.filter(line -> line.startsWith(DATA)).map(AlertListener::caseId).forEach(seen);
    } catch (RuntimeException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  private static String caseId(String line) {
    try {
      return JSON.readTree(line.substring(DATA.length())).path("caseId").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    lines.close();
  }
}
