// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The page that a visitor sees while the database is down or a disk is full: it says whether the
 * form was saved, what to do now, and whom to call in danger.
 */
@Component
public class OutagePage {

  private static final String HEADING = "web.error.503.title";

  private final PreparedPage page;

  OutagePage(PreparedPage page) {
    this.page = page;
  }

  /** Answers that nothing of this request was saved. */
  public void answerUnsaved(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, findUnsavedKey(request));
  }

  /**
   * Answers that the database may or may not have saved the form.
   *
   * @param sendsOnce true for a form that counts only once, however often it is sent
   */
  public void answerPossiblySaved(
      HttpServletRequest request, HttpServletResponse response, boolean sendsOnce)
      throws IOException {
    answer(request, response, findUnsureKey(request, sendsOnce));
  }

  /** Answers with the page, after discarding what a controller may have written to the response. */
  private void answer(HttpServletRequest request, HttpServletResponse response, String sentence)
      throws IOException {
    response.reset();
    SecurityHeaders.ALWAYS.forEach(response::setHeader);
    page.answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, HEADING, sentence);
  }

  private static String findUnsavedKey(HttpServletRequest request) {
    if (isLook(request)) {
      return "web.away.look";
    }
    return ErrorPages.isFragment(request) ? "web.away.here" : "web.away.sent";
  }

  private static String findUnsureKey(HttpServletRequest request, boolean sendsOnce) {
    if (isLook(request)) {
      return "web.away.look";
    }
    return sendsOnce ? "web.away.again" : "web.away.check";
  }

  private static boolean isLook(HttpServletRequest request) {
    return !PageModelInterceptor.method(request).equals("POST");
  }
}
