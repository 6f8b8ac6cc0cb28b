package cn.sanyi.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** The end of a file, and what is added to it. */
final class Tail {
  private static final int BLOCK = 8192;
  private static final long POLL_MILLIS = 250;

  private final Path file;
  private final int lines;

  Tail(Path file, int lines) {
    this.file = file;
    this.lines = lines;
  }

  void print(boolean follow) throws IOException, InterruptedException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(start(in));
      copy(in);
      while (follow) {
        Thread.sleep(POLL_MILLIS);
        if (in.length() < in.getFilePointer()) {
          in.seek(0);
        }
        copy(in);
      }
    }
  }

  private long start(RandomAccessFile in) throws IOException {
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
        if (block[i] == '\n' && !last && ++found == lines) {
          return position + i + 1;
        }
      }
    }
    return 0;
  }

  private static void copy(RandomAccessFile in) throws IOException {
    byte[] block = new byte[BLOCK];
    int read;
    while ((read = in.read(block)) > 0) {
      System.out.write(block, 0, read);
    }
    System.out.flush();
  }
}
