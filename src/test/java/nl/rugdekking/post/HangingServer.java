// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Accepts connections and never says a word. */
final class HangingServer implements AutoCloseable {

  private final ServerSocket socket;
  private final ConcurrentLinkedQueue<Socket> connections = new ConcurrentLinkedQueue<>();

  HangingServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        connections.add(socket.accept());
      }
    } catch (IOException e) {
      // closed: the test is over
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  int taken() {
    return connections.size();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (var connection : connections) {
      connection.close();
    }
  }
}
