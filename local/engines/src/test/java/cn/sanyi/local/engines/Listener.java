package cn.sanyi.local.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A loopback port that counts who connects to it, and answers nothing. */
final class Listener implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger called = new AtomicInteger();

  Listener() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::count, "listener");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  int called() {
    return called.get();
  }

  private void count() {
    try {
      while (true) {
        socket.accept().close();
        called.incrementAndGet();
      }
    } catch (IOException e) {
      // Closed: nobody counts any more.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
