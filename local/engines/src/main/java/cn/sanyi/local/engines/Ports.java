package cn.sanyi.local.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports. */
public final class Ports {
  private Ports() {}

  /** A port that was free a moment ago. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a child could listen on the address at all. */
  public static boolean canBind(String bind) {
    return isFree(bind, 0);
  }

  /**
   * Whether a child could listen on the port now.
   *
   * @param bind host name or address to listen on
   * @param port 1 to 65535
   */
  public static boolean isFree(String bind, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(bind, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
