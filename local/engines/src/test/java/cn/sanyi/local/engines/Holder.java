package cn.sanyi.local.engines;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parent for {@link OrphanIT} to kill: starts engines, prints their processes, and waits. */
final class Holder {
  private Holder() {}

  public static void main(String[] args) throws InterruptedException {
    Path folder = Path.of(args[0]);
    Stream.of(Engines.kafka(folder), Engines.clickHouse(folder), Engines.postgres(folder))
        .forEach(engine -> engine.child().orElseThrow().requireAlive());
    System.out.println(
        ProcessHandle.current()
            .descendants()
            .map(handle -> Long.toString(handle.pid()))
            .collect(Collectors.joining(" ")));
    Thread.currentThread().join();
  }
}
