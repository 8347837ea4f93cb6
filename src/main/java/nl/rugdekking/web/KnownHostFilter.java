// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests whose Host header is the host of the base URL. A visitor can put any name
 * into that header, and our page under another name could be stored by a cache or shown by another
 * site. The port does not matter, since proxies leave it out. Health checks are also answered from
 * this machine and under the address that the server listens on.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class KnownHostFilter extends OncePerRequestFilter {

  private static final int MISDIRECTED = 421;

  private final String name;

  KnownHostFilter(@Value("${rugdekking.base-url}") String baseUrl) {
    var host = URI.create(baseUrl).getHost();
    if (host == null) {
      throw new IllegalStateException("RUGDEKKING_BASE_URL has no host: " + baseUrl);
    }
    this.name = normalize(host);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isKnown(normalize(request.getServerName()), request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(MISDIRECTED);
    }
  }

  private boolean isKnown(String host, HttpServletRequest request) {
    var isAboutHealth = request.getRequestURI().startsWith("/actuator/");
    // When the base URL itself names this machine, because somebody tries the application there,
    // all names of the machine are accepted.
    var isOurs = isOfThisMachine(host) && (isAboutHealth || isOfThisMachine(name));
    return isOurs || host.equals(name) || (isAboutHealth && host.equals(request.getLocalAddr()));
  }

  private static boolean isOfThisMachine(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return false;
    }
  }

  private static String normalize(@Nullable String host) {
    return host == null ? "" : host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
  }
}
