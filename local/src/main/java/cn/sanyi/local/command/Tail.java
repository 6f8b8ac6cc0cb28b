package cn.sanyi.local.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log, and what is added to it, also when it is copied aside and emptied. */
final class Tail {
  private static final int BLOCK = 8192;
  private static final long POLL_MILLIS = 250;

  private final Path file;
  private final int lines;
  private final OutputStream out;

  Tail(Path file, int lines, OutputStream out) {
    this.file = file;
    this.lines = lines;
    this.out = out;
  }

  /** Prints the last lines; goes on until interrupted if so told. */
  void print(boolean follow) throws IOException, InterruptedException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      Start start = start(in, lines);
      if (start.missing > 0) {
        printOlder(start.missing);
      }
      in.seek(start.position);
      copy(in);
      while (follow) {
        Thread.sleep(POLL_MILLIS);
        if (in.length() < in.getFilePointer()) {
          printRest(in.getFilePointer());
          in.seek(0);
        }
        copy(in);
      }
    }
  }

  /** What the young log lacks stands in the one before it. */
  private void printOlder(int missing) throws IOException {
    if (Files.exists(older())) {
      try (RandomAccessFile in = new RandomAccessFile(older().toFile(), "r")) {
        in.seek(start(in, missing).position);
        copy(in);
      }
    }
  }

  /** What was added between the last look and the emptying. */
  private void printRest(long from) throws IOException {
    if (Files.exists(older())) {
      try (RandomAccessFile in = new RandomAccessFile(older().toFile(), "r")) {
        if (in.length() > from) {
          in.seek(from);
          copy(in);
        }
      }
    }
  }

  private Path older() {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  /**
   * Where the last lines begin.
   *
   * @param position in bytes
   * @param missing how many lines there are too few
   */
  private record Start(long position, int missing) {}

  private static Start start(RandomAccessFile in, int wanted) throws IOException {
    long position = in.length();
    int found = 0;
    byte[] block = new byte[BLOCK];
    long end = position;
    while (position > 0) {
      int size = (int) Math.min(BLOCK, position);
      position -= size;
      in.seek(position);
      in.readFully(block, 0, size);
      for (int i = size - 1; i >= 0; i--) {
        boolean last = position + i == end - 1;
        if (block[i] == '\n' && !last && ++found == wanted) {
          return new Start(position + i + 1, 0);
        }
      }
    }
    return new Start(0, wanted - found - (end > 0 ? 1 : 0));
  }

  private void copy(RandomAccessFile in) throws IOException {
    byte[] block = new byte[BLOCK];
    int read;
    while ((read = in.read(block)) > 0) {
      out.write(block, 0, read);
    }
    out.flush();
  }
}
