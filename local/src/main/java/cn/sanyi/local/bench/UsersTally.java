package cn.sanyi.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long pages and their calls took, and what did not come. Thread-safe. */
final class UsersTally {
  private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(5);

  private final Map<Page, Histogram> pages = new EnumMap<>(Page.class);
  private final Map<String, Histogram> calls = new TreeMap<>();
  private final Histogram allPages = new Histogram(HIGHEST_MICROS, 3);
  private final Histogram allCalls = new Histogram(HIGHEST_MICROS, 3);
  private final Map<String, Long> errors = new TreeMap<>();

  synchronized void add(Page page, long nanos, List<Visitor.Call> answers) {
    record(pages.computeIfAbsent(page, any -> new Histogram(HIGHEST_MICROS, 3)), nanos);
    record(allPages, nanos);
    for (Visitor.Call answer : answers) {
      record(
          calls.computeIfAbsent(answer.path(), any -> new Histogram(HIGHEST_MICROS, 3)),
          answer.nanos());
      record(allCalls, answer.nanos());
      if (answer.failed()) {
        errors.merge(answer.status() + " " + answer.path(), 1L, Long::sum);
      }
    }
  }

  private static void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), HIGHEST_MICROS));
  }

  synchronized UsersResult result(int users, Duration measured) {
    List<UsersResult.Line> lines = new ArrayList<>();
    pages.forEach((page, micros) -> lines.add(UsersResult.Line.of(page.title(), micros)));
    List<UsersResult.Line> paths = new ArrayList<>();
    calls.forEach((path, micros) -> paths.add(UsersResult.Line.of(path, micros)));
    return new UsersResult(
        users,
        measured.toSeconds(),
        UsersResult.Line.of("各页合计", allPages),
        UsersResult.Line.of("各请求合计", allCalls),
        lines,
        paths,
        new TreeMap<>(errors));
  }
}
