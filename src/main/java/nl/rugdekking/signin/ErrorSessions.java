// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * Decides whether an error page may look up who is signed in, to show the menu. It may for a wrong
 * address and for what is too large, never at an address of reporting without a name, and not after
 * a fault of the server, when the database may not answer.
 */
final class ErrorSessions {

  private static final Set<Integer> PLAIN_MISTAKES =
      Set.of(
          HttpStatus.NOT_FOUND.value(),
          HttpStatus.METHOD_NOT_ALLOWED.value(),
          HttpStatus.CONTENT_TOO_LARGE.value());

  /** The addresses of {@code Endpoint.nameless}, and what somebody mistyped below them. */
  private static final Pattern NAMELESS =
      Pattern.compile("/[^/]+/(?:anoniem|terugkomen|huisstijl|herinnering)(?![\\w-]).*");

  private ErrorSessions() {}

  static boolean mayBeRead(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        && PLAIN_MISTAKES.contains(status)
        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && !isNameless(path);
  }

  static boolean isNameless(String path) {
    return NAMELESS.matcher(path).matches();
  }
}
