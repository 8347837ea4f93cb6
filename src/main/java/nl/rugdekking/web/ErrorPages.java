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
 * Draws the page that says what went wrong and what to do; for htmx only the notice, placed above
 * the page so that the form and its text stay.
 */
@Component
public class ErrorPages {

  private static final Set<Integer> EXPLAINED =
      Set.of(400, 401, 403, 404, 405, 409, 410, 413, 415, 421, 422, 429, 500, 503);

  private static final Pattern RECORD = Pattern.compile("(/[^/]+/[^/]+/[^/]+)/.");

  private final PageModel pages;

  ErrorPages(PageModel pages) {
    this.pages = pages;
  }

  /** The page that says it, for a room that catches an exception of its own. */
  public ModelAndView sentence(
      PlainSentenceException said, HttpServletRequest request, HttpServletResponse response) {
    ModelAndView view = page(said.status().value(), request, response);
    view.addObject("sentence", said.messageKey());
    view.addObject("args", said.args());
    if (said.retryAfter() != null) {
      // rounded up: a whole second later it is worth it
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(said.retryAfter().toSeconds() + 1));
    }
    if (said.isAgainstRule()) {
      view.addObject("heading", "web.rule.title");
    }
    var back = said.back() == null ? recordOf(request) : said.back();
    if (back != null) {
      view.addObject("back", back);
    }
    return view;
  }

  /** The form was sent from a page that was open for too long, or without our cookies. */
  ModelAndView expired(HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.FORBIDDEN.value(), request, response)
        .addObject("expired", true)
        .addObject("heading", "web.expired.title")
        .addObject("sentence", isFragment(request) ? "web.expired.here" : "web.expired");
  }

  /** A form had more fields than the server reads at once: nothing of it was read. */
  ModelAndView tooManyFields(HttpServletRequest request, HttpServletResponse response) {
    return page(HttpStatus.BAD_REQUEST.value(), request, response)
        .addObject("heading", "web.form.fields.title")
        .addObject("sentence", "web.form.fields");
  }

  /** A form under a record's page came from there: /duindrecht/incidenten/2026-K7M4/... */
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
      aboveThePage(response);
    }
    Page page = pages.errorPage(request);
    return new ModelAndView(
        isFragment(request) ? "error/page :: notice" : "error/page", model(status, page, request));
  }

  /** Where htmx puts a notice: the form and its text stay. */
  static void aboveThePage(HttpServletResponse response) {
    response.setHeader("HX-Retarget", "#rd-melding");
    response.setHeader("HX-Reswap", "innerHTML show:window:top");
    response.setHeader("HX-Push-Url", "false");
  }

  private static Map<String, Object> model(int status, Page page, HttpServletRequest request) {
    String key = "web.error." + explained(status);
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
        isFragment(request) ? List.of() : Typed.in(request));
  }

  private static int explained(int status) {
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
