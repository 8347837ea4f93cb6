// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server that takes everything and keeps nothing; or, when told so, accepts connections and
 * never says a word.
 */
final class MailSink implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  private final AtomicLong taken = new AtomicLong();
  private volatile boolean hanging;

  MailSink() throws IOException {
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  long taken() {
    return taken.get();
  }

  void hang(boolean silent) {
    hanging = silent;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofPlatform().daemon().start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      if (hanging) {
        in.readLine();
        return;
      }
      say(socket, "220 bench");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        answer(socket, in, line.toUpperCase(Locale.ROOT));
      }
    } catch (IOException gone) {
      // The other side hung up.
    }
  }

  private void answer(Socket socket, BufferedReader in, String line) throws IOException {
    if (line.equals("DATA")) {
      say(socket, "354 go on");
      for (var text = in.readLine(); text != null && !text.equals("."); text = in.readLine()) {}
      taken.incrementAndGet();
    }
    say(socket, line.equals("QUIT") ? "221 bye" : "250 ok");
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
