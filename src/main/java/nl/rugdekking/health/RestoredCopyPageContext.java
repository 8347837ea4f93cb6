// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.database.DatabaseMonitor;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows on every page, also to visitors who are not signed in, that this is a restored copy,
 * because somebody who reports danger must know that nobody is called. It asks the {@link
 * DatabaseMonitor} and not the database, so that pages without data still work while it is down.
 */
@Component
@Order(1)
record RestoredCopyPageContext(DatabaseMonitor watch) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    return watch.isRestoredCopy() ? page.asRestoredCopy() : page;
  }
}
