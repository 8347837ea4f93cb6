// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Makes Tomcat read the body of every request through an {@link ArrivingBody}. */
@Component
class RequestBodyValve extends ValveBase
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final RequestBodyMemory memory;
  private final ConnectionCleanup connections;

  RequestBodyValve(RequestBodyMemory memory, ConnectionCleanup connections) {
    super(true);
    this.memory = memory;
    this.connections = connections;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    // This valve comes before the one that makes error pages, and after the one that sets the
    // visitor's address.
    factory.addEngineValves(this);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var coyote = request.getCoyoteRequest();
    if (coyote.getContentLengthLong() <= 0) {
      getNext().invoke(request, response);
      return;
    }
    var buffer = coyote.getInputBuffer();
    // The peer is the proxy when there is one, because the connection is between the proxy and us.
    var peer = request.getPeerAddr();
    int port = request.getRemotePort();
    var body =
        new ArrivingBody(
            coyote,
            memory,
            request.getRemoteAddr(),
            allocatedAtOnce(request),
            () -> connections.endInput(peer, port));
    if (!memory.tryAdmit(body)) {
      body.refuse();
    }
    coyote.setInputBuffer(body);
    request.setAttribute(ArrivingBody.ATTRIBUTE, body);
    try {
      getNext().invoke(request, response);
      response.flushBuffer();
    } finally {
      body.release();
      if (!body.discardRest()) {
        coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
      coyote.setInputBuffer(buffer);
    }
  }

  // Tomcat allocates one array of the announced length for a form without files, up to a limit.
  private static long allocatedAtOnce(Request request) {
    var type = request.getContentType();
    long length = request.getContentLengthLong();
    return type != null
            && type.toLowerCase(Locale.ROOT).startsWith(FORM)
            && length <= request.getConnector().getMaxPostSize()
        ? length
        : 0;
  }
}
