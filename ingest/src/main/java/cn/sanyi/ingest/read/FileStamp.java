package cn.sanyi.ingest.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What tells that a file is still the one whose reading began. */
record FileStamp(long size, FileTime modified, Object key) {
  static FileStamp of(Path path) throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileStamp(file.size(), file.lastModifiedTime(), file.fileKey());
  }
}
