package cn.sanyi.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sends whatever bytes it likes, from whichever loopback address it likes. */
final class Raw {
  private static final int PATIENCE_MS = 40_000;

  private Raw() {}

  /** Sends a request (ISO-8859-1, lines ended by CR LF) and reads until the server closes. */
  static Answer send(int port, String request) {
    return send(port, "127.0.0.1", request);
  }

  static Answer send(int port, String from, String request) {
    try (Socket socket = connect(port, from)) {
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // Answered and closed before it was all sent: the answer is there to be read.
      }
      return answer(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Socket connect(int port, String from) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  /** What the server sends until it closes. */
  static Answer answer(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer); n >= 0; ) {
        all.write(buffer, 0, n);
        n = socket.getInputStream().read(buffer);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server neither answered nor closed: " + all, e);
    } catch (IOException e) {
      // Reset because we had sent more than it wanted.
    }
    return new Answer(all.toString(StandardCharsets.UTF_8));
  }

  /** An answer as it came. */
  record Answer(String text) {
    int status() {
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : -1;
    }

    String head() {
      return text.split("\r\n\r\n", 2)[0];
    }

    /** Values of a header. */
    List<String> header(String name) {
      return head()
          .lines()
          .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .toList();
    }

    String body() {
      String[] parts = text.split("\r\n\r\n", 2);
      return parts.length < 2 ? "" : parts[1];
    }

    JsonNode json() {
      return new JsonMapper().readTree(body());
    }
  }
}
