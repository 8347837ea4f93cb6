// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.CaseExports;
import nl.rugdekking.finding.SortedCases;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.sheet.WorkbookWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a workbook of the list of cases, without the names of the affected. */
@Controller
record CaseExportController(CaseExports exports, CaseTableRows rows, CaseTexts texts) {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final List<String> COLUMNS =
      List.of("number", "title", "form", "channel", "severity", "handler", "step", "due", "day");

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping("/{organisatie}/incidenten/downloaden")
  ResponseEntity<byte[]> download(Viewer viewer, @RequestParam Map<String, String> parameters) {
    var request = ListRequest.of(parameters);
    var list =
        exports.export(
            viewer, request.filter().toFilter(), request.order(), request.toQueryString());
    return ResponseEntity.ok()
        .contentType(XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("incidenten.xlsx").build().toString())
        .body(WorkbookWriter.write(texts.text("register.incidents"), table(viewer, list)));
  }

  private List<List<String>> table(Viewer viewer, SortedCases.Page list) {
    var table = new ArrayList<List<String>>();
    if (list.cut()) {
      table.add(List.of(texts.text("finding.download.cut", SortedCases.MAX_SORTED)));
    }
    table.add(COLUMNS.stream().map(name -> texts.text("finding.column." + name)).toList());
    rows.rowsOf(viewer, list.cases()).stream().map(CaseExportController::cells).forEach(table::add);
    return table;
  }

  private static List<String> cells(CaseTableRows.Row row) {
    return Stream.of(
            row.number(),
            row.title(),
            row.form(),
            row.channel(),
            row.severityText(),
            row.handler(),
            row.step(),
            row.term(),
            row.day())
        .toList();
  }
}
