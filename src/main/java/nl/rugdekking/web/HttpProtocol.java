// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.Set;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP as Tomcat speaks it, which also tells what connections are open. Tomcat makes it by name.
 */
public final class HttpProtocol extends Http11NioProtocol {

  Set<SocketWrapperBase<NioChannel>> connections() {
    return getEndpoint().getConnections();
  }
}
