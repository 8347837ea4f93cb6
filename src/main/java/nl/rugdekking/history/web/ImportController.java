// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.organisation.OfficeKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Receives the answers to the open questions of a list, and starts its import. */
@Controller
record ImportController(HistoryLists lists, HistoryPages pages) {

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(HistoryController.PATH + "/{lijst}/antwoorden")
  String answer(Viewer viewer, @PathVariable UUID lijst, @RequestParam Map<String, String> sent) {
    var form = new MatchForm(sent);
    lists.saveAnswers(lists.get(viewer, lijst), form.version(), form.answers());
    var wanted = form.requestedPage();
    return "redirect:%s?pagina=%d#vragen"
        .formatted(pages.listPath(lijst), wanted == null ? form.page() : wanted);
  }

  @Endpoint(
      value = OFFICE,
      office = {OfficeKind.COORDINATOR, OfficeKind.CASE_OWNER})
  @PostMapping(HistoryController.PATH + "/{lijst}/overnemen")
  String takeOver(
      Viewer viewer,
      @PathVariable UUID lijst,
      @RequestParam Map<String, String> sent,
      Model model,
      HttpServletResponse response) {
    var form = new MatchForm(sent);
    if (lists.accept(lists.get(viewer, lijst), form.version(), form.answers())) {
      return "redirect:" + pages.listPath(lijst);
    }
    response.setStatus(422);
    model.addAttribute("held", true);
    return pages.showList(viewer, lists.get(viewer, lijst), form.page(), model);
  }
}
