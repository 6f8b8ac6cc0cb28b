package cn.sanyi.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a process listens on, as the kernel has it. */
final class Sockets {
  private static final String LISTEN = "0A";

  /** One that is connected, as PostgreSQL's statistics are to themselves, hears its peer alone. */
  private static final String UNCONNECTED = "07";

  private static final List<String> LOOPBACK =
      List.of("0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private Sockets() {}

  /**
   * One listening socket, or one bound UDP socket.
   *
   * @param protocol as /proc/net calls it
   * @param address in the kernel's hexadecimal
   * @param port number
   */
  record Open(String protocol, String address, int port) {
    boolean loopback() {
      return address.length() == 8 ? address.endsWith("7F") : LOOPBACK.contains(address);
    }
  }

  static List<Open> of(ProcessHandle process) throws IOException {
    Path own = Path.of("/proc", Long.toString(process.pid()));
    Set<String> inodes = inodes(own.resolve("fd"));
    List<Open> open = new ArrayList<>();
    for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
      Path table = own.resolve("net").resolve(protocol);
      if (!Files.exists(table)) {
        continue;
      }
      for (String line : Files.readAllLines(table)) {
        String[] fields = line.strip().split("\\s+");
        boolean listens = fields[3].equals(protocol.startsWith("udp") ? UNCONNECTED : LISTEN);
        if (fields.length > 9 && listens && inodes.contains(fields[9])) {
          String[] local = fields[1].split(":");
          open.add(new Open(protocol, local[0], Integer.parseInt(local[1], 16)));
        }
      }
    }
    return open;
  }

  private static Set<String> inodes(Path descriptors) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
      for (Path descriptor : all) {
        try {
          String target = Files.readSymbolicLink(descriptor).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        } catch (IOException e) {
          // Closed since it was listed.
        }
      }
    }
    return inodes;
  }
}
