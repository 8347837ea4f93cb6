// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.web.OwnListBlock;
import nl.rugdekking.report.OpenDrafts;
import nl.rugdekking.report.OwnReports;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The block with the reports that somebody is still writing, and the reports that they sent for
 * somebody else.
 */
@Component
record OwnReportsBlock(OwnReports reports, OpenDrafts drafts, Organisations organisations)
    implements OwnListBlock {

  @Override
  public Optional<String> fill(Viewer viewer, Model model) {
    var writing = drafts.list(viewer);
    var sent = reports.listForOthers(viewer);
    model.addAttribute("drafts", writing);
    model.addAttribute("reports", sent);
    model.addAttribute("most", OwnReports.MAX_SHOWN);
    return writing.isEmpty() && sent.isEmpty() ? Optional.empty() : Optional.of("report/list");
  }

  @Override
  public Map<String, String> mapPathsWithPassword(Viewer viewer) {
    var home = "/" + organisations.current().slug();
    return reports.list(viewer).stream()
        .collect(
            Collectors.toMap(
                OwnReports.ReportSummary::number,
                report -> home + "/meldingen/" + report.report(),
                (newer, older) -> newer));
  }
}
