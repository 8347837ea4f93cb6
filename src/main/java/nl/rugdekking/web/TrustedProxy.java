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
 * Accepts the address and scheme of a visitor only from the proxies in RUGDEKKING_TRUSTED_PROXY;
 * otherwise everybody could choose the address that the rate limits count. X-Forwarded-For is read
 * from its end, past the trusted proxies, to the first other address, which is that of the visitor.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TrustedProxy implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final String addresses;

  TrustedProxy(@Value("${RUGDEKKING_TRUSTED_PROXY:}") String addresses) {
    this.addresses = addresses.strip();
  }

  /** Returns true when this is the address of a trusted proxy, through which all visitors come. */
  public boolean isTrusted(String visitor) {
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
