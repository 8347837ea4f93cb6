// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Makes the page that says what went wrong and what to do. For a request of htmx (a script that
 * replaces a part of the page) it makes only the notice, which is placed above the page so that the
 * form and its text stay.
 */
@Component
public class ErrorPages {

  private static final Set<Integer> EXPLAINED =
      Set.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 421, 422, 429, 500, 503);

  private static final Pattern RECORD = Pattern.compile("(/[^/]+/[^/]+/[^/]+)/.");

  private final PageModelInterceptor pages;

  ErrorPages(PageModelInterceptor pages) {
    this.pages = pages;
  }

  /**
   * Makes the error page with the sentence of an exception. Rooms (packages for one part of the
   * domain) that catch the exception themselves call it too.
   */
  public ModelAndView showSentence(
      PlainSentenceException exception, HttpServletRequest request, HttpServletResponse response) {
    ModelAndView view = page(exception.status().value(), request, response);
    view.addObject("sentence", exception.messageKey());
    view.addObject("args", exception.args());
    if (exception.retryAfter() != null) {
      // The seconds are rounded up, so that trying again after that time does succeed.
      response.setHeader(
          HttpHeaders.RETRY_AFTER, Long.toString(exception.retryAfter().toSeconds() + 1));
    }
    if (exception.isAgainstRule()) {
      view.addObject("heading", "web.rule.title");
    }
    var back = exception.back() == null ? recordOf(request) : exception.back();
    if (back != null) {
      view.addObject("back", back);
    }
    return view;
  }

  /**
   * Makes the page for a form that was sent without a valid CSRF token: the page was open for too
   * long, or the browser sent no cookies.
   */
  ModelAndView expired(HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.FORBIDDEN.value(), request, response)
        .addObject("expired", true)
        .addObject("heading", "web.expired.title")
        .addObject("sentence", isFragment(request) ? "web.expired.here" : "web.expired");
  }

  /**
   * Makes the page for a form with more fields than the server reads. The server has then read none
   * of them.
   */
  ModelAndView tooManyFields(HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.BAD_REQUEST.value(), request, response)
        .addObject("heading", "web.form.fields.title")
        .addObject("sentence", "web.form.fields");
  }

  /**
   * Returns the path of the record that a form belongs to; null when there is none. For a form on a
   * page below it, that is for example /duindrecht/incidenten/2026-K7M4.
   */
  private static @Nullable String recordOf(HttpServletRequest request) {
    var record = RECORD.matcher(request.getRequestURI());
    return record.lookingAt() ? LocalPath.orHome(record.group(1)) : null;
  }

  ModelAndView page(int status, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(status);
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, PreparedPage.SECONDS);
    }
    if (isFragment(request)) {
      placeAbovePage(response);
    }
    Page page = pages.errorPage(request);
    return new ModelAndView(
        isFragment(request) ? "error/page :: notice" : "error/page", model(status, page, request));
  }

  /** Makes htmx put the notice above the page, so that the form and its text stay. */
  static void placeAbovePage(HttpServletResponse response) {
    response.setHeader("HX-Retarget", "#rd-melding");
    response.setHeader("HX-Reswap", "innerHTML show:window:top");
    response.setHeader("HX-Push-Url", "false");
  }

  private static Map<String, Object> model(int status, Page page, HttpServletRequest request) {
    String key = "web.error." + chooseExplainedStatus(status);
    return Map.of(
        "page",
        page,
        "status",
        status,
        "heading",
        key + ".title",
        "sentence",
        key,
        "args",
        new Object[0],
        "back",
        page.getHome(),
        "expired",
        false,
        "typed",
        isFragment(request) ? List.of() : TypedField.listFrom(request));
  }

  private static int chooseExplainedStatus(int status) {
    if (EXPLAINED.contains(status)) {
      return status;
    }
    return status >= 500 ? 500 : 400;
  }

  static boolean isFragment(HttpServletRequest request) {
    @Nullable String htmx = request.getHeader("HX-Request");
    return "true".equals(htmx);
  }
}
