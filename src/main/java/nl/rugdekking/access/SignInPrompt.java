// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.rugdekking.database.Tenancy;
import nl.rugdekking.organisation.Organisations;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads whoever opens a page without being signed in to the sign-in page, and back afterwards. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInPrompt {

  private final Organisations organisations;

  SignInPrompt(Organisations organisations) {
    this.organisations = organisations;
  }

  @ExceptionHandler(NotSignedInException.class)
  String prompt(NotSignedInException notSignedIn, HttpServletRequest request) {
    var asks = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
    if (!asks || Tenancy.find().isEmpty()) {
      throw notSignedIn;
    }
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return "redirect:/"
        + organisations.current().slug()
        + "/aanmelden?terug="
        + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
