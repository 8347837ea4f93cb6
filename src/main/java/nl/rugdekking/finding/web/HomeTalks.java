// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.TalkAnnouncements;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The talks in confidence in which something is new for the viewer, as the home page shows them.
 */
@Component
record HomeTalks(TalkAnnouncements talks, CaseListRows rows) {

  void fill(Viewer viewer, Model model) {
    var news = talks.list(viewer);
    model.addAttribute(
        "talks", rows.rowsOfNews(news.stream().limit(HomeController.FIRST).toList()));
    model.addAttribute("moreTalks", news.size() > HomeController.FIRST);
  }
}
