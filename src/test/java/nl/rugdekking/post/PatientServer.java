// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that takes every mail and says so long afterwards, a line every five seconds. */
final class PatientServer implements AutoCloseable {

  private static final Duration LINE = Duration.ofSeconds(5);

  /** How often each mail was taken, by its Message-ID. */
  final Map<String, Integer> taken = new ConcurrentHashMap<>();

  private final ServerSocket socket;
  private final Duration pause;

  PatientServer(Duration pause) throws IOException {
    this.pause = pause;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        var visitor = socket.accept();
        Thread.ofVirtual().start(() -> serve(visitor));
      }
    } catch (IOException e) {
      // closed: the test is over
    }
  }

  private void serve(Socket visitor) {
    try (visitor;
        var in =
            new BufferedReader(
                new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1))) {
      say(visitor, "220 patient");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("DATA")) {
          say(visitor, "354 go on");
          take(in);
          answer(visitor);
        } else {
          say(visitor, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
      }
    } catch (IOException | InterruptedException e) {
      // the visitor went away
    }
  }

  private void take(BufferedReader in) throws IOException {
    var id = "";
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.startsWith("Message-ID:")) {
        id = line.substring("Message-ID:".length()).strip();
      }
    }
    taken.merge(id, 1, Integer::sum);
  }

  private void answer(Socket visitor) throws IOException, InterruptedException {
    var left = pause;
    for (; left.compareTo(LINE) > 0; left = left.minus(LINE)) {
      Thread.sleep(LINE);
      say(visitor, "250-patience");
    }
    Thread.sleep(left);
    say(visitor, "250 taken");
  }

  private static void say(Socket visitor, String line) throws IOException {
    visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    visitor.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
