// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.rugdekking.database.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Caches the session that a request has just saved, until that request is over. Otherwise Spring
 * Session would read it from the database again, only to see whether it exists. This filter has to
 * run before that of Spring Session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SessionInHand extends OncePerRequestFilter {

  private static final class Hand {

    private @Nullable StoredSession session;
    private boolean putAway;
  }

  private static final ScopedValue<Hand> HAND = ScopedValue.newInstance();

  static void keep(@Nullable StoredSession session) {
    if (HAND.isBound()) {
      HAND.get().session = session;
    }
  }

  /** Ignores the session for the rest of this request, whatever cookie came with it. */
  static void putAway() {
    if (HAND.isBound()) {
      HAND.get().putAway = true;
    }
  }

  /** True when the session is ignored, or outside an organisation, where nobody is signed in. */
  static boolean isPutAway() {
    return Tenancy.find().isEmpty() || (HAND.isBound() && HAND.get().putAway);
  }

  static Optional<StoredSession> find(String id) {
    return HAND.isBound()
        ? Optional.ofNullable(HAND.get().session).filter(session -> session.getId().equals(id))
        : Optional.empty();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      ScopedValue.where(HAND, new Hand())
          .<@Nullable Void, Exception>call(
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
}
