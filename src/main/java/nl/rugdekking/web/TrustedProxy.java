// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Believes what named proxies say about the address and scheme of their visitors, and nobody else:
 * otherwise everybody could choose the address that the rate limits count. X-Forwarded-For is read
 * from its end, over the proxies that are named, to the first address that is not: that is the
 * visitor.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TrustedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final String addresses;

  TrustedProxy(@Value("${RUGDEKKING_TRUSTED_PROXY:}") String addresses) {
    this.addresses = addresses.strip();
  }

  /** Returns true when this is the address of a proxy, from which all visitors come. */
  public boolean is(String visitor) {
    return TrustedProxies.contain(addresses, visitor);
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (addresses.isEmpty()) {
      return;
    }
    var valve = new RemoteIpValve();
    valve.setInternalProxies(TrustedProxies.ranges(addresses));
    valve.setTrustedProxies(null);
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    factory.addEngineValves(valve);
  }
}
