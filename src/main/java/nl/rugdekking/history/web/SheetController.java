// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.ListSheets;
import nl.rugdekking.organisation.OfficeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody chooses the sheet of a workbook that holds the list. */
@Controller
record SheetController(HistoryLists lists, ListSheets sheets, SheetPages pages) {

  private static final String SHEET = HistoryController.PATH + "/{lijst}/blad";

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @GetMapping(SHEET)
  String show(Viewer viewer, @PathVariable UUID lijst, Model model) {
    return pages.show(lists.get(viewer, lijst), false, model);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(SHEET)
  String choose(
      Viewer viewer,
      @PathVariable UUID lijst,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable Integer blad,
      Model model,
      HttpServletResponse response) {
    var list = lists.get(viewer, lijst);
    if (blad == null) {
      response.setStatus(422);
      return pages.show(list, true, model);
    }
    sheets.choose(list, version, blad);
    return "redirect:" + pages.columnsPath(lijst);
  }
}
