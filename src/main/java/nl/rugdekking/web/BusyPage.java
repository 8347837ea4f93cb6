// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The page for requests that are refused before they are worked on, because the server is too busy
 * or the request is faulty.
 */
@Component
public class BusyPage {

  private static final Logger log = LoggerFactory.getLogger(BusyPage.class);
  private static final long MINUTE = 60_000_000_000L;

  /** The reason why a request is not worked on. */
  public enum Reason {
    /** There are too many requests at once, or there is not enough memory for this one. */
    FULL(HttpStatus.SERVICE_UNAVAILABLE, "web.full."),
    /** The content of the request arrives too slowly, or not at all. */
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "web.slow."),
    /** The request does not tell the length of its content, although every browser does so. */
    NO_LENGTH(HttpStatus.LENGTH_REQUIRED, "web.length.");

    private final HttpStatus status;
    private final String key;

    Reason(HttpStatus status, String key) {
      this.status = status;
      this.key = key;
    }
  }

  private final PreparedPage page;
  private final AtomicLong lastLogged = new AtomicLong(System.nanoTime() - MINUTE);

  BusyPage(PreparedPage page) {
    this.page = page;
  }

  public void answer(Reason reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (reason == Reason.FULL) {
      logOverload();
    }
    page.answer(
        request, response, reason.status, reason.key + "title", reason.key + sentence(request));
  }

  /**
   * Returns the end of the message key. The sentence tells people who sent a form where their text
   * still is: behind the back button, or on the page under the notice.
   */
  private static String sentence(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return "look";
    }
    return ErrorPages.isFragment(request) ? "here" : "sent";
  }

  /** Logs the overload at most once a minute, because writing the log is work too. */
  private void logOverload() {
    long last = lastLogged.get();
    long now = System.nanoTime();
    if (now - last >= MINUTE && lastLogged.compareAndSet(last, now)) {
      log.warn("More requests at once than can be served: some are refused with status 503");
    }
  }
}
