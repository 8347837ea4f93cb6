// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.TalkAnnouncements;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The blocks of the home page beside the tasks: the talks in which something is new, what a lawyer
 * releases and confirms, and the viewer's own cases with the calls for help about them.
 */
@Component
record HomeBlocks(
    TalkAnnouncements talks,
    CaseListRows talkRows,
    LawyerDuties duties,
    IncidentList incidents,
    OwnCallRows calls,
    OwnCaseRows ownRows) {

  void fill(Viewer viewer, Model model) {
    fillTalks(viewer, model);
    model.addAttribute("duties", duties.list(viewer));
    fillOwn(viewer, model);
  }

  private void fillTalks(Viewer viewer, Model model) {
    var news = talks.list(viewer);
    model.addAttribute(
        "talks", talkRows.rowsOfNews(news.stream().limit(HomeController.MAX_ROWS).toList()));
    model.addAttribute("moreTalks", news.size() > HomeController.MAX_ROWS);
  }

  private void fillOwn(Viewer viewer, Model model) {
    var own = incidents.listOwn(viewer, PagePosition.FIRST);
    var shown = own.cases().stream().limit(HomeController.MAX_ROWS).toList();
    model.addAttribute("calls", calls.list(viewer, shown));
    model.addAttribute("own", ownRows.of(viewer, shown));
    model.addAttribute("moreOwn", own.cases().size() > HomeController.MAX_ROWS);
    model.addAttribute("ownAmount", own.amount());
  }
}
