// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.rugdekking.Stopwatch;

/** A bare connection on which each byte is sent by hand. */
final class SlowVisitor implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final String PHOTO =
      "--grens\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n";

  private final Socket socket = new Socket();

  SlowVisitor(int port) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
  }

  SlowVisitor send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  /** The head of a form with files that says how long it will be. */
  SlowVisitor announce(long length) throws IOException {
    return send(head("/stijl/taken/nieuw", "", length) + PHOTO);
  }

  /**
   * The head of a form with a photo, from somebody with these cookies.
   *
   * @param rest characters that come after it
   */
  SlowVisitor announce(String path, String cookies, int rest) throws IOException {
    return send(
        head(path, "Cookie: " + cookies + "\r\nConnection: close\r\n", PHOTO.length() + rest)
            + PHOTO);
  }

  private static String head(String path, String more, long length) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nAccept-Language: nl\r\n%s".formatted(path, more)
        + "Content-Type: multipart/form-data; boundary=grens\r\nContent-Length: %d\r\n\r\n"
            .formatted(length);
  }

  /** What the server says until it closes the connection. */
  String answer() throws IOException {
    return new String(in().readAllBytes(), StandardCharsets.UTF_8);
  }

  private InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /**
   * Sends this again and again until the server has closed the connection.
   *
   * @return a watch that was started before the first time, to be read at once
   */
  Stopwatch trickle(String text, Duration pause, Duration most) throws InterruptedException {
    var time = Stopwatch.start();
    while (time.elapsed().compareTo(most) < 0) {
      try {
        send(text);
        if (in().available() > 0) {
          break;
        }
      } catch (IOException closed) {
        break;
      }
      Thread.sleep(pause);
    }
    return time;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
