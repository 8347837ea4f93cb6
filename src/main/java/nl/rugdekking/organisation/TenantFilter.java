// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the organisation with whose slug the address of a request begins, and limits everything
 * that the request does to that organisation. A request to another address goes on without an
 * organisation.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class TenantFilter extends OncePerRequestFilter {

  private final Organisations organisations;

  TenantFilter(Organisations organisations) {
    this.organisations = organisations;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var organisation = findOrganisation(readPath(request));
    if (organisation.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      CurrentOrganisation.<Void, Exception>callIn(
          organisation.get().id(),
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private Optional<Organisation> findOrganisation(String path) {
    return Slugs.mayLeadToOrganisation(path)
        ? organisations.find(Slugs.first(path))
        : Optional.empty();
  }

  // When an error is being shown, the address is that of the request that went wrong.
  private static String readPath(HttpServletRequest request) {
    var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
