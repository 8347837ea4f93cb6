// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.Map;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseExports;
import nl.rugdekking.sheet.WorkbookWriter;
import nl.rugdekking.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a workbook of the list of cases, without the names of affected persons. */
@Controller
record CaseExportController(CaseExports exports, CaseSheet sheet) {

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping("/{organisatie}/incidenten/downloaden")
  ResponseEntity<byte[]> download(Viewer viewer, @RequestParam Map<String, String> parameters) {
    var request = ListRequest.of(parameters);
    var list =
        exports.export(
            viewer, request.filter().toFilter(), request.order(), request.toQueryString());
    return Download.workbook("incidenten.xlsx", WorkbookWriter.write(sheet.table(viewer, list)));
  }
}
