// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What somebody reads while the database is away or a disk is full: whether what they sent was
 * saved, what to do now, and whom to call in danger.
 */
@Component
public class OutagePage {

  private static final String HEADING = "web.error.503.title";

  private final PreparedPage page;

  OutagePage(PreparedPage page) {
    this.page = page;
  }

  /** Nothing of this request was saved. */
  public void answerUnsaved(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, unsaved(request));
  }

  /**
   * The database may or may not have saved what was sent.
   *
   * @param sendsOnce true for a form that counts once, however often it is sent
   */
  public void answerUnsure(
      HttpServletRequest request, HttpServletResponse response, boolean sendsOnce)
      throws IOException {
    answer(request, response, unsure(request, sendsOnce));
  }

  /** Takes back what a page may have written before the database went away. */
  private void answer(HttpServletRequest request, HttpServletResponse response, String sentence)
      throws IOException {
    response.reset();
    SecurityHeaders.ALWAYS.forEach(response::setHeader);
    page.answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, HEADING, sentence);
  }

  private static String unsaved(HttpServletRequest request) {
    if (isLook(request)) {
      return "web.away.look";
    }
    return ErrorPages.isFragment(request) ? "web.away.here" : "web.away.sent";
  }

  private static String unsure(HttpServletRequest request, boolean sendsOnce) {
    if (isLook(request)) {
      return "web.away.look";
    }
    return sendsOnce ? "web.away.again" : "web.away.check";
  }

  private static boolean isLook(HttpServletRequest request) {
    return !PageModel.method(request).equals("POST");
  }
}
