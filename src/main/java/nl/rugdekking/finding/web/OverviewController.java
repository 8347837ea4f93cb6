// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.Map;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.UnconfirmedHandlers;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.OverviewService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with exact counts of kept and late promises, of the cases that the viewer may read. */
@Controller
record OverviewController(
    OverviewService overviews,
    OverviewPage page,
    OverviewHeadline headline,
    FeatureTables tables,
    UnconfirmedHandlers unconfirmed,
    PageTransaction transaction) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/overzicht")
  String show(Viewer viewer, @RequestParam Map<String, String> parameters, Model model) {
    return transaction.run(() -> fill(viewer, parameters, model));
  }

  private String fill(Viewer viewer, Map<String, String> parameters, Model model) {
    var choice = OverviewChoice.of(parameters, page.chooseYear(viewer, parameters));
    var overview = overviews.getOverview(viewer, choice.year());
    page.fill(viewer, overview, choice, model);
    headline.fill(viewer, overview, choice, model);
    if (choice.features()) {
      var features = overviews.getFeatures(viewer, choice.year(), choice.body());
      tables.fill(features, choice.toFilter(), model);
    }
    model.addAttribute("fallen", unconfirmed.list(viewer));
    return "finding/overview";
  }
}
