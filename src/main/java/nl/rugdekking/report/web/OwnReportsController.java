// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.report.OpenDrafts;
import nl.rugdekking.report.OwnReports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page with the reports and drafts of one person. */
@Controller
record OwnReportsController(OwnReports reports, OpenDrafts drafts, Organisations organisations) {

  @GetMapping("/{organisatie}/meldingen")
  @Endpoint(Gate.MEMBER)
  String list(Viewer viewer, Model model) {
    model.addAttribute("home", "/" + organisations.current().slug());
    model.addAttribute("drafts", drafts.list(viewer));
    model.addAttribute("reports", reports.list(viewer));
    model.addAttribute("most", OwnReports.MAX_SHOWN);
    return "report/list";
  }
}
