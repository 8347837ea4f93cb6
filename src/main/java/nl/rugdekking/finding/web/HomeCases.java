// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentList;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The viewer's own cases, and the calls for help about them, as the home page shows them. */
@Component
record HomeCases(IncidentList incidents, OwnCallRows calls, OwnCaseRows rows) {

  void fill(Viewer viewer, Model model) {
    var own = incidents.listOwn(viewer, PagePosition.FIRST);
    var shown = own.cases().stream().limit(HomeController.FIRST).toList();
    model.addAttribute("calls", calls.list(viewer, shown));
    model.addAttribute("own", rows.of(viewer, shown));
    model.addAttribute("moreOwn", own.cases().size() > HomeController.FIRST);
    model.addAttribute("ownAmount", own.amount());
  }
}
