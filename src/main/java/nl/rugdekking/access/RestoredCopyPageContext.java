// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.rugdekking.database.RestoredCopy;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says on every page, also to who is not signed in, that this is a restored copy: whoever reports
 * danger must know that nobody is called.
 */
@Component
@Order(1)
class RestoredCopyPageContext implements PageContext {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Answer(boolean held, Instant until) {}

  private final RestoredCopy copy;
  private final Clock clock;
  private volatile Answer last = new Answer(false, Instant.MIN);

  RestoredCopyPageContext(RestoredCopy copy, Clock clock) {
    this.copy = copy;
    this.clock = clock;
  }

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    return isHeld() ? page.asRestoredCopy() : page;
  }

  /** Asks the database once in a while: every page would be a query more. */
  private boolean isHeld() {
    var now = clock.instant();
    if (!now.isBefore(last.until())) {
      last = new Answer(copy.isHeld(), now.plus(FRESH));
    }
    return last.held();
  }
}
