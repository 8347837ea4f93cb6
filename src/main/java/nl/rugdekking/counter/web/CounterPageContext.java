// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.counter.CounterLists;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds the page of a site to the menu of whoever works at a site where a measure holds today. For
 * everybody else it asks nothing of the database.
 */
@Component
@Order(15)
record CounterPageContext(CurrentViewer viewers, CounterLists lists) implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    return viewers.find(request).filter(this::hasSomebody).isPresent()
        ? page.with(new NavigationItem("counter.menu", page.getHome() + "/balie", 14, 0))
        : page;
  }

  private boolean hasSomebody(Viewer viewer) {
    return !lists.listSites(viewer).isEmpty();
  }
}
