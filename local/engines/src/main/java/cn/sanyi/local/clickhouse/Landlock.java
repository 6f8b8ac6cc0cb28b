package cn.sanyi.local.clickhouse;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes from the calling thread, and from every thread and program that it starts, what the kernel
 * (Linux 5.13 and later) can take: all files but a few folders, all programs, and, from 6.7, all
 * connections and all ports but one. No privilege is needed, and none gives anything back.
 */
final class Landlock {
  private static final int CREATE_RULESET = 444;
  private static final int ADD_RULE = 445;
  private static final int RESTRICT_SELF = 446;
  private static final int ASK_VERSION = 1;
  private static final int RULE_PATH = 1;
  private static final int RULE_PORT = 2;

  private static final int O_PATH = 0x200000;
  private static final int O_CLOEXEC = 0x80000;
  private static final int PR_SET_NO_NEW_PRIVS = 38;

  private static final long READ = 1 << 2 | 1 << 3;
  private static final long BIND = 1;
  private static final long CONNECT = 2;

  private final NativeLibrary libc = NativeLibrary.getInstance(Platform.C_LIBRARY_NAME);
  private final Function syscall = libc.getFunction("syscall");
  private final int version;
  private final int ruleset;

  private Landlock() {
    version = (int) call(CREATE_RULESET, Pointer.NULL, 0L, ASK_VERSION);
    ruleset = version < 1 ? -1 : create();
  }

  /** Begins with nothing allowed; {@link #hold} puts it in force. */
  static Landlock nothing() {
    return new Landlock();
  }

  /** Whether the kernel can do it; where it cannot, the other methods do nothing. */
  static boolean possible() {
    return Platform.isLinux() && new Landlock().ruleset >= 0;
  }

  /** A folder or file that may be read; one that is not there is passed over. */
  Landlock read(Path path) {
    return allow(path, READ);
  }

  /** A folder in which files may be made, changed and removed, but not run. */
  Landlock write(Path folder) {
    return allow(folder, files() & ~1L);
  }

  /** The only TCP port that may be listened on, where the kernel can tell ports apart. */
  Landlock listen(int port) {
    if (version >= 4) {
      Memory rule = new Memory(16);
      rule.setLong(0, BIND);
      rule.setLong(8, port);
      require(call(ADD_RULE, ruleset, RULE_PORT, rule, 0), "port " + port);
    }
    return this;
  }

  /** From here on the calling thread has only what was allowed. */
  void hold() {
    require(
        libc.getFunction("prctl").invokeInt(new Object[] {PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L}),
        "prctl");
    require(call(RESTRICT_SELF, ruleset, 0), "restrict");
  }

  private int create() {
    Memory attributes = new Memory(24);
    attributes.clear();
    attributes.setLong(0, files());
    attributes.setLong(8, BIND | CONNECT);
    // No signals and no abstract sockets to whoever is outside.
    attributes.setLong(16, 3);
    long size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    return (int) call(CREATE_RULESET, attributes, size, 0);
  }

  /** Every right on files that this kernel knows of. */
  private long files() {
    return (1L << (version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13)) - 1;
  }

  private Landlock allow(Path path, long rights) {
    if (!Files.exists(path)) {
      return this;
    }
    int file =
        libc.getFunction("open").invokeInt(new Object[] {path.toString(), O_PATH | O_CLOEXEC});
    Memory rule = new Memory(12);
    rule.setLong(0, Files.isDirectory(path) ? rights : rights & (1 << 1 | 1 << 2));
    rule.setInt(8, file);
    require(call(ADD_RULE, ruleset, RULE_PATH, rule, 0), path.toString());
    return this;
  }

  private long call(int number, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = (long) number;
    for (int i = 0; i < arguments.length; i++) {
      all[i + 1] = arguments[i] instanceof Integer value ? Long.valueOf(value) : arguments[i];
    }
    return syscall.invokeLong(all);
  }

  private static void require(long result, String what) {
    if (result < 0) {
      throw new IllegalStateException("Landlock refuses " + what);
    }
  }
}
