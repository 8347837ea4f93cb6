// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.rugdekking.database.CurrentOrganisation;
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
class RequestSessionCache extends OncePerRequestFilter {

  private static final class CachedSession {

    private @Nullable StoredSession session;
    private boolean ignored;
    private boolean unused;
  }

  private static final ScopedValue<CachedSession> CACHED = ScopedValue.newInstance();

  static void store(@Nullable StoredSession session) {
    if (CACHED.isBound()) {
      CACHED.get().session = session;
    }
  }

  /** Ignores the session for the rest of this request, whatever cookie came with it. */
  static void ignoreSession() {
    if (CACHED.isBound()) {
      CACHED.get().ignored = true;
    }
  }

  /** Keeps this request from counting as use of the session. */
  static void doNotCountAsUse() {
    if (CACHED.isBound()) {
      CACHED.get().unused = true;
    }
  }

  static boolean isKeptUnused() {
    return CACHED.isBound() && CACHED.get().unused;
  }

  /**
   * Returns true when the session is ignored, or when the request belongs to no organisation, so
   * that nobody is signed in.
   */
  static boolean isSessionIgnored() {
    return CurrentOrganisation.find().isEmpty() || (CACHED.isBound() && CACHED.get().ignored);
  }

  static Optional<StoredSession> find(String id) {
    return CACHED.isBound()
        ? Optional.ofNullable(CACHED.get().session).filter(session -> session.getId().equals(id))
        : Optional.empty();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var cached = new CachedSession();
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      cached.unused = true;
      cached.ignored = !ErrorSessions.mayBeRead(request);
    }
    try {
      ScopedValue.where(CACHED, cached)
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
