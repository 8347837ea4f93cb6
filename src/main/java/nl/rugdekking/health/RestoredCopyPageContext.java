// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.database.DatabaseWatch;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says on every page, also to who is not signed in, that this is a restored copy: whoever reports
 * danger must know that nobody is called. The database is not asked for it: a page that needs
 * nothing of it must come while it is away.
 */
@Component
@Order(1)
class RestoredCopyPageContext implements PageContext {

  private final DatabaseWatch watch;

  RestoredCopyPageContext(DatabaseWatch watch) {
    this.watch = watch;
  }

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    return watch.isRestoredCopy() ? page.asRestoredCopy() : page;
  }
}
