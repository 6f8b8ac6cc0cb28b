package cn.sanyi.local.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Folders of state that only their owner may read; new files in them obey the umask. */
public final class OwnerOnly {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnly() {}

  /** Makes the folder if need be, and takes from all others what is in it. */
  public static void tighten(Path folder) {
    try {
      Files.createDirectories(folder);
      close(folder.getParent());
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : (Iterable<Path>) paths::iterator) {
          close(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("状态目录 " + folder + " 不能设为仅属主可读", e);
    }
  }

  private static void close(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return;
    }
    Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    if (!OWNER.containsAll(now)) {
      now.retainAll(OWNER);
      Files.setPosixFilePermissions(path, now);
    }
  }
}
