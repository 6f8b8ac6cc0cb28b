package cn.sanyi.local.bench;

import cn.sanyi.local.engines.ChildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a process and those below it have used so far, as Linux counts it.
 *
 * @param written bytes handed to the disk, since each process began
 * @param cpuTicks processor time in hundredths of a second, since each process began
 * @param resident bytes of memory now
 */
record Usage(long written, long cpuTicks, long resident) {
  /** Linux tells processor time in these units to every program, whatever its own clock. */
  static final int TICKS_PER_SECOND = 100;

  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  /** By process: one that has ended keeps what it had used when last looked at. */
  static final class Meter {
    private final ProcessHandle root;
    private final Map<Long, Usage> last = new HashMap<>();

    Meter(ProcessHandle root) {
      this.root = root;
    }

    /** The sum over all processes seen so far; memory of those alone that live. */
    Usage read() {
      last.replaceAll((pid, usage) -> new Usage(usage.written, usage.cpuTicks, 0));
      Stream.concat(Stream.of(root), root.descendants())
          .forEach(process -> of(process.pid(), last));
      return last.values().stream().reduce(new Usage(0, 0, 0), Usage::plus);
    }
  }

  private Usage plus(Usage other) {
    return new Usage(written + other.written, cpuTicks + other.cpuTicks, resident + other.resident);
  }

  private static void of(long pid, Map<Long, Usage> into) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      into.put(
          pid,
          new Usage(
              number(process.resolve("io"), "write_bytes:"),
              Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]),
              number(process.resolve("status"), "VmRSS:") << 10));
    } catch (NoSuchFileException e) {
      // It has just ended.
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isPresent()) {
        throw new ChildFailure("读不到 " + process + "：bench rest 需要 Linux 的 /proc", e);
      }
    }
  }

  private static long number(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
