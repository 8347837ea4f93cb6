// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Sets the security headers on responses that never reach the security filter chain, because its
 * firewall or Tomcat itself refuses the address.
 */
@Component
class SecurityHeadersCustomizer
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addEngineValves(new SecurityHeadersValve());
  }

  private static final class SecurityHeadersValve extends ValveBase {

    SecurityHeadersValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      SecurityHeaders.ALWAYS.forEach(response::setHeader);
      getNext().invoke(request, response);
    }
  }
}
