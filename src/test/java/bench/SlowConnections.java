// SPDX-License-Identifier: EUPL-1.2
package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Connections to this machine on which a request begins and does not end. Whatever the server
 * closes is opened again, at most so many a second.
 */
final class SlowConnections implements AutoCloseable {

  private static final int MAX_OPENED_A_ROUND = 500;

  private final int port;
  private final int count;
  private final byte[] head;
  private final int atOnce;
  private final List<Socket> open = new ArrayList<>();
  private final AtomicInteger opened = new AtomicInteger();

  /**
   * @param head what is sent at once; then as many zeros
   */
  SlowConnections(int port, int count, String head, int atOnce) {
    this.port = port;
    this.count = count;
    this.head = head.getBytes(StandardCharsets.US_ASCII);
    this.atOnce = atOnce;
  }

  static SlowConnections headers(int port, int count) {
    return new SlowConnections(port, count, "GET / HTTP/1.1\r\nHost: localhost\r\nX: ", 0);
  }

  static SlowConnections bodies(int port, int count, String path, int announced, int atOnce) {
    return new SlowConnections(
        port,
        count,
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\n"
            + "Content-Length: "
            + announced
            + "\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a\"\r\n\r\n",
        atOnce);
  }

  int opened() {
    return opened.get();
  }

  /** Sends one byte over each, and opens again what was closed. */
  void step() {
    open.removeIf(socket -> !sends(socket));
    for (int i = 0; i < MAX_OPENED_A_ROUND && open.size() < count; i++) {
      open();
    }
  }

  private static boolean sends(Socket socket) {
    try {
      socket.getOutputStream().write('0');
      return true;
    } catch (IOException closed) {
      close(socket);
      return false;
    }
  }

  private void open() {
    var socket = new Socket();
    try {
      // an answer that is not read may not keep the one who attacks waiting
      socket.setSendBufferSize(1 << 16);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2_000);
      socket.getOutputStream().write(head);
      var zeros = new byte[1 << 16];
      for (int sent = 0; sent < atOnce; sent += zeros.length) {
        socket.getOutputStream().write(zeros);
      }
      open.add(socket);
      opened.incrementAndGet();
    } catch (IOException refused) {
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed all the same
    }
  }

  @Override
  public void close() {
    open.forEach(SlowConnections::close);
    open.clear();
  }
}
