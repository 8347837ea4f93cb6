// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.TalkAnnouncements;
import nl.rugdekking.promise.PromiseTasks;
import nl.rugdekking.task.Tasks;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Adds the menu items of this room (module): own cases for everybody, tasks and incidents for
 * handlers.
 */
@Component
@Order(10)
record FindingPageContext(
    CurrentViewer viewers, Tasks tasks, PromiseTasks promiseTasks, TalkAnnouncements talks)
    implements PageContext {

  @Override
  public Page extend(Page page, HttpServletRequest request) {
    var organisation = page.organisation();
    var viewer = viewers.find(request);
    return organisation == null || viewer.isEmpty()
        ? page
        : addMenu(placeUnderTalks(page, request), "/" + organisation.slug(), viewer.get());
  }

  // The page of a talk has an address like that of a case, and belongs to the talks.
  private static Page placeUnderTalks(Page page, HttpServletRequest request) {
    return request.getAttribute(CaseAccess.class.getName()) instanceof CaseAccess access
            && access.isTalk()
            && page.path().startsWith(page.getHome() + "/incidenten/")
        ? page.under(page.getHome() + "/gesprekken")
        : page;
  }

  private Page addMenu(Page page, String home, Viewer viewer) {
    var extended = page.with(new NavigationItem("finding.menu.own", home + "/mijn", 15, 0));
    int due = tasks.count(viewer);
    var handles = !viewer.offices().isEmpty() || promiseTasks.hasEverHandled(viewer);
    if (due > 0 || handles) {
      extended = extended.with(new NavigationItem("finding.menu.tasks", home + "/taken", 20, due));
    }
    if (!handles) {
      return extended;
    }
    if (TalkAnnouncements.isListener(viewer)) {
      int news = talks.count(viewer);
      extended =
          extended.with(new NavigationItem("finding.menu.talks", home + "/gesprekken", 28, news));
    }
    return extended
        .with(new NavigationItem("finding.menu.incidents", home + "/incidenten", 30, 0))
        .with(new NavigationItem("finding.menu.overview", home + "/overzicht", 32, 0));
  }
}
