// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.ImportUndo;
import nl.rugdekking.history.LeftOutRows;
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

/** The pages of an imported list: reading the rows that were left out, and undoing the import. */
@Controller
class UndoController {

  private static final String ONE = HistoryController.PATH + "/{lijst}";

  private final HistoryLists lists;
  private final ImportUndo undo;
  private final LeftOutRows leftOut;
  private final TakenOverPage page;

  UndoController(HistoryLists lists, ImportUndo undo, LeftOutRows skippedRows, TakenOverPage page) {
    this.lists = lists;
    this.undo = undo;
    this.leftOut = skippedRows;
    this.page = page;
  }

  @Endpoint(value = OFFICE, office = OfficeKind.COORDINATOR)
  @GetMapping(ONE + "/ongedaan")
  String ask(Viewer viewer, @PathVariable UUID lijst, Model model) {
    var list = lists.find(viewer, lijst);
    return page.undo(list, undo.outlook(list), model);
  }

  @Endpoint(value = OFFICE, office = OfficeKind.COORDINATOR)
  @PostMapping(ONE + "/ongedaan")
  String undo(Viewer viewer, @PathVariable UUID lijst, @RequestParam int version) {
    undo.begin(lists.find(viewer, lijst), version);
    return "redirect:" + page.address(lijst);
  }

  @Endpoint(value = OFFICE, office = OfficeKind.COORDINATOR)
  @GetMapping(ONE + "/niet-overgenomen")
  ResponseEntity<byte[]> leftOut(Viewer viewer, @PathVariable UUID lijst) {
    var rows = leftOut.find(lists.find(viewer, lijst)).orElseThrow(HiddenException::new);
    var name = ContentDisposition.attachment().filename("niet-overgenomen.csv").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(page.file(rows));
  }
}
