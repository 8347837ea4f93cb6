// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.io.IOException;
import java.util.Set;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's HTTP protocol, which also shows the open connections. Tomcat creates it by its name. */
public final class HttpProtocol extends Http11NioProtocol {

  Set<SocketWrapperBase<NioChannel>> connections() {
    return getEndpoint().getConnections();
  }

  /**
   * Ends the input of this connection, so that a thread waiting for bytes goes on; answers still go
   * out.
   */
  void endInput(String address, int port) {
    for (var connection : connections()) {
      if (connection.getRemotePort() == port && address.equals(connection.getRemoteAddr())) {
        endInput(connection.getSocket());
      }
    }
  }

  private static void endInput(NioChannel visitor) {
    var socket = visitor.getIOChannel();
    if (socket == null) {
      return;
    }
    try {
      socket.shutdownInput();
    } catch (IOException alreadyGone) {
      // The connection is gone already, so no thread waits for it either.
    }
  }
}
