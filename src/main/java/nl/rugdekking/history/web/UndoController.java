// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.ImportUndo;
import nl.rugdekking.history.SkippedRowRepository;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.organisation.OfficeKind;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sends, as a file, the rows of a list that are not imported, and shows the pages on which an
 * import is undone.
 */
@Controller
record UndoController(
    HistoryLists lists, ImportUndo undo, SkippedRowRepository skippedRows, ImportedListPage page) {

  private static final String LIST_PATH = HistoryController.PATH + "/{lijst}";

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @GetMapping(LIST_PATH + "/ongedaan")
  String ask(Viewer viewer, @PathVariable UUID lijst, Model model) {
    var list = lists.get(viewer, lijst);
    return page.showUndo(list, undo.check(list), model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(LIST_PATH + "/ongedaan")
  String undo(Viewer viewer, @PathVariable UUID lijst, @RequestParam int version) {
    undo.schedule(lists.get(viewer, lijst), version);
    return "redirect:" + page.listPath(lijst);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @GetMapping(LIST_PATH + "/niet-overgenomen")
  ResponseEntity<byte[]> skippedRows(Viewer viewer, @PathVariable UUID lijst) {
    var list = lists.get(viewer, lijst);
    var rows =
        list.state() == StoredList.State.NEW
            ? lists.listSkippedRows(list)
            : skippedRows.find(list).orElseThrow(HiddenException::new);
    var name = ContentDisposition.attachment().filename("niet-overgenomen.csv").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(page.toCsv(rows));
  }
}
