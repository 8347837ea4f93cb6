// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rugdekking.load.LoadLimit.RequestKind;
import nl.rugdekking.web.BusyPage;
import nl.rugdekking.web.BusyPage.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that cannot be served in time, before they use the database. A form is read
 * completely before its request waits for its turn, so that slow senders delay nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LoadLimitFilter extends OncePerRequestFilter {

  private static final Set<String> READ_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  // The forms with a password, and the one that asks for a new password.
  private static final Pattern PASSWORD_FORMS =
      Pattern.compile("/[^/]+/(inloggen|wachtwoord|wachtwoord-vergeten|wachtwoord-kiezen/.*)");
  // The number of requests for each database connection. A request uses its connection for part of
  // its time only.
  private static final int REQUESTS_PER_CONNECTION = 2;

  private final LoadLimit limit;
  private final BusyPage busy;

  LoadLimitFilter(@Value("${rugdekking.pool.maximum-pool-size}") int connections, BusyPage busy) {
    this.limit = new LoadLimit(REQUESTS_PER_CONNECTION * connections);
    this.busy = busy;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/assets/") || path.startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      busy.answer(Reason.NO_LENGTH, request, response);
      return;
    }
    try {
      admit(request, response, chain);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Stopped while waiting for a turn");
    }
  }

  private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException, InterruptedException {
    var kind = findKind(request);
    if (kind != RequestKind.LOOK && !readBody(request)) {
      busy.answer(findReason(request), request, response);
      return;
    }
    if (!limit.acquirePlace(kind)) {
      busy.answer(Reason.FULL, request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      limit.releasePlace(kind);
    }
  }

  /** Returns false when the body did not arrive, so that the request is not handled. */
  private static boolean readBody(HttpServletRequest request) {
    try {
      request.getParameterMap();
    } catch (IllegalStateException unreadable) {
      // A form with files that are too large is refused later by the controller, which shows what
      // was typed. For a form in a wrong encoding nothing later would report the error, so it is
      // reported here.
      if (findFault(request) == null && !hasFiles(request)) {
        throw unreadable;
      }
    }
    return findFault(request) == null;
  }

  private static ArrivingBody.@Nullable Fault findFault(HttpServletRequest request) {
    return request.getAttribute(ArrivingBody.ATTRIBUTE) instanceof ArrivingBody body
        ? body.fault()
        : null;
  }

  private static Reason findReason(HttpServletRequest request) {
    return findFault(request) == ArrivingBody.Fault.TOO_SLOW ? Reason.TOO_SLOW : Reason.FULL;
  }

  private static RequestKind findKind(HttpServletRequest request) {
    if (READ_METHODS.contains(request.getMethod())) {
      return RequestKind.LOOK;
    }
    // The decoded path is used, because %69nloggen is the same page.
    if (PASSWORD_FORMS.matcher(request.getServletPath()).matches()) {
      return RequestKind.SIGN_IN;
    }
    return hasFiles(request) ? RequestKind.SEND_FILES : RequestKind.SEND;
  }

  private static boolean hasFiles(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }
}
