package cn.sanyi.local.command;

import com.sun.jna.Library;
import com.sun.jna.Native;

/** Leaves the terminal's session, so that neither Ctrl-C nor closing the terminal ends us. */
final class Session {
  private Session() {}

  interface C extends Library {
    int setsid();
  }

  static void leaveTerminal() {
    Native.load("c", C.class).setsid();
  }
}
