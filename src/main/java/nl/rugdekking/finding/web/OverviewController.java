// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.UnconfirmedHandlers;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.OverviewService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with exact counts of kept and late promises, of the cases that the viewer may read. */
@Controller
record OverviewController(
    OverviewService overviews, OverviewPage page, UnconfirmedHandlers unconfirmed) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/overzicht")
  String show(Viewer viewer, @RequestParam(required = false) @Nullable String jaar, Model model) {
    var year = page.parseYear(jaar);
    page.fill(overviews.getOverview(viewer, year), year, model);
    model.addAttribute("fallen", unconfirmed.list(viewer));
    return "finding/overview";
  }
}
