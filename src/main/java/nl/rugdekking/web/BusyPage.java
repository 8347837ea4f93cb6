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

/** What those read who are refused before their request is worked on. */
@Component
public class BusyPage {

  private static final Logger log = LoggerFactory.getLogger(BusyPage.class);
  private static final long MINUTE = 60_000_000_000L;

  /** Why a request is not worked on. */
  public enum Reason {
    /** There are too many requests, or there is no memory for this one. */
    FULL(HttpStatus.SERVICE_UNAVAILABLE, "web.full."),
    /** What is sent does not come, or hardly. */
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "web.slow."),
    /** It does not say how long it is, as every browser does. */
    NO_LENGTH(HttpStatus.LENGTH_REQUIRED, "web.length.");

    private final HttpStatus status;
    private final String key;

    Reason(HttpStatus status, String key) {
      this.status = status;
      this.key = key;
    }
  }

  private final PreparedPage page;
  private final AtomicLong told = new AtomicLong(System.nanoTime() - MINUTE);

  BusyPage(PreparedPage page) {
    this.page = page;
  }

  public void answer(Reason reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (reason == Reason.FULL) {
      tell();
    }
    page.answer(
        request, response, reason.status, reason.key + "title", reason.key + sentence(request));
  }

  /** What was sent is still in the form: behind the way back, or under the notice. */
  private static String sentence(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return "look";
    }
    return ErrorPages.isFragment(request) ? "here" : "sent";
  }

  /** Whoever runs this hears of it once a minute at most: writing is work too. */
  private void tell() {
    long last = told.get();
    long now = System.nanoTime();
    if (now - last >= MINUTE && told.compareAndSet(last, now)) {
      log.warn("More requests at once than can be served: some are refused with status 503");
    }
  }
}
