// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.ArrayList;
import java.util.Map;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.OverviewService;
import nl.rugdekking.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a workbook of the overview, with the tables of the page and a code book. */
@Controller
record OverviewDownloadController(
    OverviewService overviews,
    OverviewPage page,
    FeatureTables tables,
    OverviewWorkbook workbook,
    PageTransaction transaction) {

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping("/{organisatie}/overzicht/downloaden")
  ResponseEntity<byte[]> download(Viewer viewer, @RequestParam Map<String, String> parameters) {
    return transaction.run(() -> write(viewer, parameters));
  }

  private ResponseEntity<byte[]> write(Viewer viewer, Map<String, String> parameters) {
    var year = page.chooseYear(viewer, parameters);
    var choice = OverviewChoice.of(parameters, year);
    var figures = overviews.export(viewer, year, choice.body());
    var all = new ArrayList<>(page.tables(figures.overview(), choice).list());
    all.addAll(tables.tables(figures.features(), choice.toFilter()));
    return Download.workbook(
        "overzicht%s-vertrouwelijk.xlsx".formatted(year == null ? "" : "-" + year),
        workbook.write(choice, all, figures));
  }
}
